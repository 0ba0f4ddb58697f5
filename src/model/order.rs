//! Fractional keys: a row's place among its siblings as one text field, so that moving a row changes that row only.

use fractional_index::FractionalIndex;

/// A key between two others (exclusive); none stands for the beginning or the end. Keys out of order count as absent.
pub fn between(lower: Option<&str>, upper: Option<&str>) -> String {
    let read = |key: Option<&str>| key.and_then(|key| FractionalIndex::from_string(key).ok());
    let (lower, upper) = (read(lower), read(upper));
    FractionalIndex::new(lower.as_ref(), upper.as_ref())
        .or_else(|| FractionalIndex::new(lower.as_ref(), None))
        .unwrap_or_default()
        .to_string()
}

/// A key after the last of a list.
pub fn after(last: Option<&str>) -> String {
    between(last, None)
}

/// So many keys after the last of a list, that stay short: each [`after`] the one before, they would grow with their
/// number.
pub fn many_after(last: Option<&str>, count: usize) -> Vec<String> {
    let mut keys = Vec::with_capacity(count);
    fill(last, None, count, &mut keys);
    keys
}

/// The middle key, and each half around it: as deep as there are digits in their number.
fn fill(lower: Option<&str>, upper: Option<&str>, count: usize, keys: &mut Vec<String>) {
    if count == 0 {
        return;
    }
    let middle = between(lower, upper);
    fill(lower, Some(&middle), count / 2, keys);
    keys.push(middle.clone());
    fill(Some(&middle), upper, count - 1 - count / 2, keys);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_keys_at_once_sort_as_made_and_stay_short() {
        for last in [None, Some(after(None))] {
            for count in [0, 1, 2, 3, 100, 20_000] {
                let keys = many_after(last.as_deref(), count);
                assert_eq!(keys.len(), count);
                assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
                assert!(keys.first().is_none_or(|first| last.as_ref().is_none_or(|last| last < first)));
                assert!(
                    keys.iter().all(|key| key.len() < 40),
                    "{:?}",
                    keys.iter().max_by_key(|key| key.len())
                );
            }
        }
    }

    #[test]
    fn a_thousand_keys_in_a_row_sort_as_made_and_stay_short() {
        let mut keys = vec![after(None)];
        for _ in 0..1_000 {
            keys.push(after(keys.last().map(String::as_str)));
        }
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(keys.iter().all(|key| key.len() < 40));
        let middle = between(Some(&keys[3]), Some(&keys[4]));
        assert!(keys[3] < middle && middle < keys[4]);
        assert!(between(None, Some(&keys[0])) < keys[0]);
    }
}
