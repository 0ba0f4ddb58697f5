//! Plain enums whose variants have one name each, the same in the store, in JSON and on the command line.

/// Declares an enum with `ALL`, `name`, `FromStr`, `Display` and serde by that one name.
#[macro_export]
macro_rules! names {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $text)] $variant),+
        }

        impl $name {
            /// Every variant, in the order of the method.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The one name in the store, in JSON and on the command line.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;
            fn from_str(text: &str) -> std::result::Result<Self, String> {
                Self::ALL.iter().copied().find(|one| one.name() == text).ok_or_else(|| {
                    Self::ALL.iter().map(|one| one.name()).collect::<Vec<_>>().join(", ")
                })
            }
        }
    };
}
