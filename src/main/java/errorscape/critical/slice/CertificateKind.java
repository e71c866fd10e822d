package errorscape.critical.slice;

import java.util.Locale;

/// What is known of whether all critical points of a slice were found.
public enum CertificateKind {
    /// Interval arithmetic has shown of every part of the box that it holds none, or exactly one, which is listed.
    PROVED,
    /// The gradient's winding number along the edge of the box is the sum of the indices found: no single point is
    /// missing, but two whose indices cancel would not show.
    NO_CONTRADICTION,
    /// Neither.
    NONE;

    /// In files: "proved", "no contradiction", "none".
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
