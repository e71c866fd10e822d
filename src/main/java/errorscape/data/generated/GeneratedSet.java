package errorscape.data.generated;

import errorscape.data.DataException;
import errorscape.data.Dataset;
import errorscape.math.ShortText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A data set as its knobs make it. As a source: `spirals:turns=2,noise=0.05`, `above:samples=300,f=x^2 - 0.5`; what is
/// left out is standard, and a text comes last, for it may hold commas.
///
/// @param kind which
/// @param values of all knobs, by their keys, in order
/// @param text a formula in x, or sets; empty for a kind that takes none
public record GeneratedSet(GeneratedKind kind, Map<String, Double> values, String text) {
    public GeneratedSet {
        Map<String, Double> all = new LinkedHashMap<>();
        for (Knob knob : kind.knobs()) {
            all.put(knob.key(), knob.checked(values.getOrDefault(knob.key(), knob.standard())));
        }
        values = Collections.unmodifiableMap(all);
    }

    /// A kind with everything standard.
    public static GeneratedSet of(GeneratedKind kind) {
        return new GeneratedSet(kind, Map.of(), kind.text());
    }

    /// What a source stands for; empty if it does not begin with the name of a kind.
    ///
    /// @throws DataException if there is no such knob or value, naming what is allowed
    public static Optional<GeneratedSet> parse(String source) {
        int colon = source.indexOf(':');
        String name = colon < 0 ? source : source.substring(0, colon);
        return GeneratedKind.find(name.trim()).map(kind -> parse(kind, colon < 0 ? "" : source.substring(colon + 1)));
    }

    private static GeneratedSet parse(GeneratedKind kind, String settings) {
        GeneratedSet set = of(kind);
        String rest = settings.strip();
        while (!rest.isEmpty()) {
            int comma = rest.indexOf(',');
            String part = comma < 0 ? rest : rest.substring(0, comma);
            int equals = part.indexOf('=');
            String key = (equals < 0 ? part : part.substring(0, equals)).strip();
            if (equals >= 0 && !kind.textKey().isEmpty() && key.equals(kind.textKey())) {
                return set.withText(rest.substring(equals + 1).strip());
            }
            set = set.with(key, equals < 0 ? "" : part.substring(equals + 1));
            rest = comma < 0 ? "" : rest.substring(comma + 1).strip();
        }
        return set;
    }

    private GeneratedSet with(String key, String typed) {
        Knob knob = kind.knob(key)
                .orElseThrow(() -> new DataException(
                        kind.id() + " has no setting \"" + ShortText.of(key) + "\"; it has " + keys()));
        try {
            return with(key, knob.parse(typed));
        } catch (IllegalArgumentException e) {
            throw new DataException(kind.id() + ": " + e.getMessage(), e);
        }
    }

    private String keys() {
        Stream<String> own = kind.knobs().stream().map(Knob::key);
        Stream<String> last = Stream.of(kind.textKey()).filter(key -> !key.isEmpty());
        return Stream.concat(own, last).collect(Collectors.joining(", "));
    }

    /// Another value of a knob.
    ///
    /// @throws IllegalArgumentException if it is not allowed
    public GeneratedSet with(String key, double value) {
        Map<String, Double> changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        return new GeneratedSet(kind, changed, text);
    }

    /// Another formula, or other sets.
    public GeneratedSet withText(String other) {
        return new GeneratedSet(kind, values, other);
    }

    /// As a scenario names it: what is not standard.
    public String source() {
        Stream<String> changed = kind.knobs().stream()
                .filter(knob -> value(knob.key()) != knob.standard())
                .map(knob -> knob.key() + "=" + knob.text(value(knob.key())));
        Stream<String> typed = text.equals(kind.text()) ? Stream.of() : Stream.of(kind.textKey() + "=" + text);
        List<String> parts = Stream.concat(changed, typed).toList();
        return kind.id() + ":" + String.join(",", parts);
    }

    double value(String key) {
        return values.getOrDefault(key, Double.NaN);
    }

    int whole(String key) {
        return (int) value(key);
    }

    /// The samples.
    ///
    /// @throws DataException if the text cannot be used
    public Dataset dataset() {
        return switch (kind) {
            case MOONS, CIRCLES, SPIRALS, XOR_CLOUDS, SINE -> Classics.of(this);
            case BLOBS, RINGS, CHECKERBOARD -> PlaneSets.of(this);
            case ABOVE, REGRESSION -> TypedSets.of(this);
            case XOR_BITS, PARITY -> BitSets.of(this);
            case THREE_NODE -> ThreeNodeSet.of(this);
        };
    }
}
