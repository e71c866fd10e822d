package errorscape.optimizer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A kind of settings as data, so that files, the command line and the window need no code of their own for
/// each: the record that holds the settings, and a parameter for each of its components, in order.
///
/// @param <T> the record
public final class SettingsType<T> {
    private final String id;
    private final String displayName;
    private final String meaning;
    private final Class<? extends T> record;
    private final List<Parameter> parameters;

    /// @param id its name in files and on the command line, in lower case
    /// @param displayName for people
    /// @param meaning one line for people
    /// @param record with components that have the keys of the parameters, of types `double`, `long`, `boolean`
    ///     or an
    ///     enum
    public SettingsType(
            String id, String displayName, String meaning, Class<? extends T> record, Parameter... parameters) {
        this.id = id;
        this.displayName = displayName;
        this.meaning = meaning;
        this.record = record;
        this.parameters = List.of(parameters);
        List<String> keys = this.parameters.stream().map(Parameter::key).toList();
        List<String> components = List.of(record.getRecordComponents()).stream()
                .map(RecordComponent::getName)
                .toList();
        if (!keys.equals(components)) {
            throw new IllegalArgumentException(record + " has the components " + components + ", not " + keys);
        }
    }

    public String id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public String meaning() {
        return meaning;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /// The parameter of a key, as it is or in the spelling of PyTorch: `weight_decay`, `lr`, `eps`.
    public Optional<Parameter> find(String key) {
        String plain = plain(key);
        // What is spelled out comes first: ASGD has a "lambd" of its own.
        return parameters.stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .or(() -> parameters.stream()
                        .filter(p -> plain(p.key()).equals(plain))
                        .findFirst());
    }

    private static String plain(String key) {
        String letters = key.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
        return switch (letters) {
            case "lr" -> "learningrate";
            case "eps" -> "epsilon";
            case "linesearchfn" -> "linesearch";
            case "historysize" -> "history";
            case "centered" -> "centred";
            case "lambd" -> "damping";
            case "t0" -> "averagefrom";
            default -> letters;
        };
    }

    /// Whether settings are of this type.
    public boolean holds(Object settings) {
        return record.isInstance(settings);
    }

    /// Settings with some values; the others are the standard ones.
    ///
    /// @param values by the keys of the parameters
    /// @throws IllegalArgumentException if a value is not allowed
    public T create(Map<String, ?> values) {
        Object[] arguments = parameters.stream()
                .map(p -> values.containsKey(p.key()) ? p.checked(values.get(p.key())) : p.standard())
                .toArray();
        Class<?>[] types = List.of(record.getRecordComponents()).stream()
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return record.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IllegalArgumentException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All values of settings of this type, by the keys of the parameters.
    public Map<String, Object> values(T settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        try {
            for (RecordComponent component : record.getRecordComponents()) {
                values.put(component.getName(), component.getAccessor().invoke(settings));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    /// The same for settings that are known to be of this type.
    @SuppressWarnings("unchecked") // by what the caller knows
    Map<String, Object> valuesOf(Object settings) {
        return values((T) settings);
    }

    /// The settings with another value.
    ///
    /// @throws IllegalArgumentException if it is not allowed
    public T with(T settings, String key, Object value) {
        Map<String, Object> values = values(settings);
        values.put(key, value);
        return create(values);
    }

    /// For the constructors of the records.
    ///
    /// @param values of all components in order
    /// @throws IllegalArgumentException if one is not allowed
    void check(Object... values) {
        for (int i = 0; i < values.length; i++) {
            parameters.get(i).checked(values[i]);
        }
    }
}
