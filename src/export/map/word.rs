//! The map as a picture in Word: a metafile, which every Word draws, and beside it the same as SVG, which newer ones
//! prefer; both are lines and letters, so no picture of dots is made and no font has to be there.

use super::scene::{Scene, scene};
use super::{Drawing, LARGE, emf, svg};
use crate::export::{Page, printable};
use quick_xml::escape::escape;

/// The picture, with what stands for it in the text.
pub(in crate::export) struct Picture {
    /// A paragraph.
    pub xml: String,
    /// Further parts of the package: name and bytes.
    pub parts: Vec<(&'static str, Vec<u8>)>,
}

/// Relationships to the two parts, for the document's own list.
pub(in crate::export) const RELATIONS: &str = "<Relationship Id=\"rIdMap\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/map.emf\"/>\
    <Relationship Id=\"rIdMapSvg\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/map.svg\"/>";

/// Kinds of the two parts, for the package's list.
pub(in crate::export) const KINDS: &str = "<Default Extension=\"emf\" ContentType=\"image/x-emf\"/><Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>";

/// So many columns are tried: of the drawings the one that is largest on the page is taken.
const ROOMS: [usize; 4] = [110, 140, 180, 230];

/// Units of Word's drawings in a pixel, and in a twentieth of a point.
const PIXEL: i64 = 9_525;
const TWIP: i64 = 635;

/// The size on the page in Word's units: no larger than drawn, no larger than the page.
fn fitted(scene: &Scene, page: (usize, usize)) -> (i64, i64) {
    let (width, height) = (i64::from(scene.width.max(1)) * PIXEL, i64::from(scene.height.max(1)) * PIXEL);
    let most = |twips: usize| i64::try_from(twips).unwrap_or(0) * TWIP;
    let (across, down) = (most(page.0), most(page.1));
    let (mut wide, mut tall) = (width, height);
    if wide > across {
        (wide, tall) = (across, height * across / width);
    }
    if tall > down {
        (wide, tall) = (width * down / height, down);
    }
    (wide.max(1), tall.max(1))
}

/// The picture of a table that can be drawn, on a page with so many twentieths of a point across and down.
pub(in crate::export) fn picture(page: &Page, size: (usize, usize)) -> Option<Picture> {
    let mut best: Option<(i64, Drawing, Scene)> = None;
    for room in ROOMS {
        let drawing = page.drawing(room)?;
        let scene = scene(page.project, &drawing, page.locale);
        // In thousandths of its own size.
        let share = fitted(&scene, size).0 * 1_000 / (i64::from(scene.width.max(1)) * PIXEL);
        let large = drawing.graph.nodes.len() > LARGE;
        if best.as_ref().is_none_or(|(known, ..)| share > *known) {
            best = Some((share, drawing, scene));
        }
        if large {
            break;
        }
    }
    let (_, drawing, scene) = best?;
    let (wide, tall) = fitted(&scene, size);
    let title = printable(&page.locale.say(&page.table.title)).into_owned();
    let title = escape(title.as_str());
    let says: Vec<&str> = scene.groups.iter().map(|group| group.says.as_str()).collect();
    let says = says.join("; ");
    let says = escape(says.as_str());
    let xml = format!(
        "<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing>\
         <wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{wide}\" cy=\"{tall}\"/>\
         <wp:docPr id=\"1\" name=\"{title}\" descr=\"{says}\"/><wp:cNvGraphicFramePr/>\
         <a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">\
         <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
         <pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
         <pic:nvPicPr><pic:cNvPr id=\"1\" name=\"map.emf\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\"rIdMap\">\
         <a:extLst><a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\">\
         <asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"rIdMapSvg\"/>\
         </a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{wide}\" cy=\"{tall}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>\
         </w:drawing></w:r></w:p>"
    );
    let parts = vec![
        ("word/media/map.emf", emf::emf(&scene)),
        ("word/media/map.svg", svg::alone(page, &drawing).into_bytes()),
    ];
    Some(Picture { xml, parts })
}
