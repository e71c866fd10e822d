package errorscape.data.generated;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Kinds of data sets that are made from a few numbers.
public enum GeneratedKind {
    MOONS(
            "moons",
            "Two moons",
            "two interleaved half circles",
            "",
            Knob.samples(200),
            Knob.noise(0.12),
            Knob.seed(),
            Knob.balance()),
    CIRCLES(
            "circles",
            "Circles",
            "a circle within a circle",
            "",
            Knob.samples(200),
            Knob.noise(0.08),
            Knob.seed(),
            Knob.balance(),
            Knob.real("factor", 0.5, 0, 1, "radius of the inner circle")),
    SPIRALS(
            "spirals",
            "Two spirals",
            "two spirals wound around each other",
            "",
            Knob.samples(200),
            Knob.noise(0.02),
            Knob.seed(),
            Knob.balance(),
            Knob.real("turns", 1.25, 0.1, 20, "turns of each spiral")),
    XOR_CLOUDS(
            "xor-clouds",
            "XOR clouds",
            "clouds around the corners of a square, opposite corners alike",
            "",
            Knob.samples(200),
            Knob.noise(0.15),
            Knob.seed(),
            Knob.balance()),
    SINE(
            "sine",
            "Noisy sine",
            "a regression: one period of a sine",
            "",
            Knob.samples(100),
            Knob.noise(0.1),
            Knob.seed()),
    BLOBS(
            "blobs",
            "Blobs",
            "round clouds on a circle, one for each class",
            "",
            Knob.samples(200),
            Knob.noise(0.2),
            Knob.seed(),
            Knob.whole("classes", 3, 2, 10, "how many clouds")),
    RINGS(
            "rings",
            "Two rings",
            "two bands around one centre, evenly filled",
            "",
            Knob.samples(200),
            Knob.noise(0),
            Knob.seed(),
            Knob.balance(),
            Knob.real("width", 0.25, 0.01, 0.45, "of each band; the outer one ends at 1")),
    CHECKERBOARD(
            "checkerboard",
            "Checkerboard",
            "the fields of a board, neighbours of different classes",
            "",
            Knob.samples(400),
            Knob.noise(0),
            Knob.seed(),
            Knob.balance(),
            Knob.whole("fields", 4, 2, 20, "fields along a side")),
    ABOVE(
            "above",
            "Above a curve",
            "class 1 where y > f(x)",
            "x^2 - 0.5",
            Knob.samples(200),
            Knob.noise(0),
            Knob.seed(),
            Knob.balance(),
            Knob.real("low", -1, -1e6, 1e6, "least x and y"),
            Knob.real("high", 1, -1e6, 1e6, "greatest x and y")),
    REGRESSION(
            "regression",
            "Regression",
            "y = f(x) with noise",
            "sin(3*x)",
            Knob.samples(100),
            Knob.noise(0.1),
            Knob.seed(),
            Knob.real("low", -1, -1e6, 1e6, "least x"),
            Knob.real("high", 1, -1e6, 1e6, "greatest x")),
    XOR_BITS(
            "xor-bits",
            "XOR in n bits",
            "all corners of a cube; class 1 where exactly one bit is 1",
            "",
            Knob.whole("bits", 3, 2, 14, "how many inputs")),
    PARITY(
            "parity",
            "Parity",
            "all corners of a cube; class 1 where the number of ones is odd",
            "",
            Knob.whole("bits", 3, 2, 14, "how many inputs")),
    THREE_NODE(
            "three-node",
            "Three-node training",
            "the problem of Blum and Rivest (1992): two hidden units and an AND can learn it exactly if the sets can be"
                    + " split",
            "1 2 3|3 4|1 4",
            Knob.whole("elements", 0, 0, 200, "elements to split; 0 for those that the sets name"));

    private final String id;
    private final String title;
    private final String description;
    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // of List.of
    private final List<Knob> knobs;

    GeneratedKind(String id, String title, String description, String text, Knob... knobs) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.text = text;
        this.knobs = List.of(knobs);
    }

    /// Its name in sources, such as "two-rings".
    public String id() {
        return id;
    }

    /// For people.
    public String title() {
        return title;
    }

    /// What it is, for people.
    public String description() {
        return description;
    }

    /// The text it is made from where nothing is said: a formula in x, or sets; empty for a kind that takes none.
    public String text() {
        return text;
    }

    /// What the text is called in sources: `f` for a formula, `sets`.
    public String textKey() {
        return text.isEmpty() ? "" : this == THREE_NODE ? "sets" : "f";
    }

    public List<Knob> knobs() {
        return knobs;
    }

    Optional<Knob> knob(String key) {
        return knobs.stream().filter(knob -> knob.key().equals(key)).findFirst();
    }

    public static Optional<GeneratedKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
