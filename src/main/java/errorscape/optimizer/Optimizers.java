package errorscape.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The catalogue: every optimizer as people choose it, and its settings by the names of their parameters.
public final class Optimizers {
    /// All types of optimizers.
    public static final List<SettingsType<? extends Optimizer>> TYPES = List.of(
            Sgd.TYPE,
            AdaGrad.TYPE,
            RmsProp.TYPE,
            AdaDelta.TYPE,
            Adam.TYPE,
            AdaMax.TYPE,
            NAdam.TYPE,
            AdamW.TYPE,
            Lion.TYPE,
            Sam.TYPE);

    private Optimizers() {}

    /// What people choose from.
    ///
    /// @param id its name on the command line
    /// @param displayName what settings chosen this way call themselves
    /// @param meaning one line for people
    /// @param standard its standard settings
    public record Entry(String id, String displayName, String meaning, Optimizer standard) {}

    /// All that can be chosen: every type, and famous settings of some.
    public static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (SettingsType<? extends Optimizer> type : TYPES) {
            Optimizer standard = type.create(Map.of());
            entries.add(new Entry(type.id(), type.displayName(), type.meaning(), standard));
            if (standard instanceof Sgd sgd) {
                Sgd heavy = new Sgd(sgd.learningRate(), 0.9);
                entries.add(new Entry("momentum", heavy.displayName(), "a ball with inertia (Polyak 1964)", heavy));
                Sgd ahead = new Sgd(sgd.learningRate(), 0.9, 0, true);
                entries.add(
                        new Entry("nesterov", ahead.displayName(), "momentum that looks ahead (Nesterov 1983)", ahead));
            } else if (standard instanceof Adam adam) {
                Optimizer amsgrad = adam.with("amsgrad", true);
                entries.add(new Entry(
                        "amsgrad", amsgrad.displayName(), "Adam that divides by the largest mean square", amsgrad));
            }
        }
        return entries;
    }

    /// The entry of a name: an id or a name for people, whatever its case, spaces and hyphens.
    public static Optional<Entry> find(String name) {
        String plain = plain(name);
        return entries().stream()
                .filter(e ->
                        plain(e.id()).equals(plain) || plain(e.displayName()).equals(plain))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /// The entry that settings belong to.
    public static Entry entry(OptimizerSettings settings) {
        Optimizer optimizer = settings.optimizer();
        return entries().stream()
                .filter(e -> e.displayName().equals(optimizer.displayName()))
                .findFirst()
                .orElseGet(() -> new Entry(
                        optimizer.type().id(),
                        optimizer.displayName(),
                        optimizer.type().meaning(),
                        optimizer));
    }

    /// All parameters that settings have: the optimizer's own, then those of what stands around it, as far as
    /// it takes them.
    public static List<Parameter> parameters(OptimizerSettings settings) {
        Optimizer optimizer = settings.optimizer();
        List<Parameter> all = new ArrayList<>(optimizer.type().parameters());
        boolean owned = optimizer.type().find("weightDecay").isPresent();
        for (Parameter parameter : Around.TYPE.parameters()) {
            boolean decay = parameter.key().equals("weightDecay");
            if (decay
                    ? !owned
                    : !optimizer.searches() && !(owned && parameter.key().equals("decoupledDecay"))) {
                all.add(parameter);
            }
        }
        return all;
    }

    /// The parameter of a key, as it is or in the spelling of PyTorch.
    ///
    /// @throws IllegalArgumentException if there is none, naming those there are
    public static Parameter parameter(OptimizerSettings settings, String key) {
        Optimizer optimizer = settings.optimizer();
        List<Parameter> all = parameters(settings);
        return optimizer
                .type()
                .find(key)
                .or(() -> Around.TYPE.find(key).filter(all::contains))
                .orElseThrow(() -> new IllegalArgumentException(optimizer.displayName() + " has no setting \"" + key
                        + "\"; it has "
                        + String.join(", ", all.stream().map(Parameter::key).toList())));
    }

    /// The value of a parameter of [#parameters].
    public static Object value(OptimizerSettings settings, Parameter parameter) {
        Optimizer optimizer = settings.optimizer();
        Object own = optimizer.values().get(parameter.key());
        if (own != null) {
            return own;
        }
        Object around = Around.TYPE.values(settings.recipe().around()).get(parameter.key());
        if (around == null) {
            throw new IllegalArgumentException(settings.displayName() + " has no setting " + parameter.key());
        }
        return around;
    }

    /// The settings with another value of a parameter.
    ///
    /// @throws IllegalArgumentException if it is not allowed
    public static OptimizerSettings with(OptimizerSettings settings, Parameter parameter, Object value) {
        Recipe recipe = settings.recipe();
        if (settings.optimizer().type().find(parameter.key()).isPresent()) {
            return recipe.with(settings.optimizer().with(parameter.key(), value));
        }
        Around around = Around.TYPE.with(recipe.around(), parameter.key(), value);
        return new Recipe(recipe.optimizer(), around, recipe.schedule()).plain();
    }

    /// The settings with another schedule.
    ///
    /// @throws IllegalArgumentException if the optimizer takes none
    public static OptimizerSettings with(OptimizerSettings settings, Schedule schedule) {
        Recipe recipe = settings.recipe();
        return new Recipe(recipe.optimizer(), recipe.around(), schedule).plain();
    }
}
