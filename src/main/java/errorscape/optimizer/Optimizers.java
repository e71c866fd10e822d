package errorscape.optimizer;

import errorscape.math.ShortText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The catalogue: every optimizer as people choose it, and its settings by the names of their parameters.
public final class Optimizers {
    /// Optimizers that belong together, for menus.
    ///
    /// @param name for people
    private record Family(String name, List<SettingsType<? extends Optimizer>> types) {}

    private static final List<Family> FAMILIES = List.of(
            new Family(
                    "Gradient descent",
                    List.of(Sgd.TYPE, Asgd.TYPE, ScheduleFreeSgd.TYPE, Sam.TYPE, GradientFlow.TYPE)),
            new Family(
                    "A learning rate per weight",
                    List.of(
                            AdaGrad.TYPE,
                            RmsProp.TYPE,
                            AdaDelta.TYPE,
                            Adam.TYPE,
                            AdaMax.TYPE,
                            NAdam.TYPE,
                            RAdam.TYPE,
                            AdaBelief.TYPE,
                            Yogi.TYPE,
                            AdamW.TYPE,
                            Lion.TYPE,
                            ScheduleFreeAdamW.TYPE,
                            Rprop.TYPE,
                            Adafactor.TYPE,
                            Lamb.TYPE,
                            Muon.TYPE)),
            new Family("With noise", List.of(GradientNoise.TYPE, Langevin.TYPE)),
            new Family("Line search", List.of(ConjugateGradients.TYPE, Lbfgs.TYPE, Bfgs.TYPE)),
            new Family(
                    "Curvature",
                    List.of(
                            Newton.TYPE,
                            SaddleFreeNewton.TYPE,
                            GaussNewton.TYPE,
                            LevenbergMarquardt.TYPE,
                            Sophia.TYPE)),
            new Family("Without gradients", List.of(NelderMead.TYPE, Powell.TYPE, Bobyqa.TYPE, CmaEs.TYPE)));

    private Optimizers() {}

    /// What people choose from.
    ///
    /// @param id its name on the command line
    /// @param displayName what settings chosen this way call themselves
    /// @param meaning one line for people
    /// @param family what it stands under in menus
    /// @param standard its standard settings
    public record Entry(String id, String displayName, String meaning, String family, Optimizer standard) {}

    /// All that can be chosen, family by family: every type, and famous settings of some.
    public static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Family family : FAMILIES) {
            for (SettingsType<? extends Optimizer> type : family.types()) {
                Optimizer standard = type.create(Map.of());
                entries.add(entry(type.id(), type.meaning(), family, standard));
                if (standard instanceof Sgd sgd) {
                    entries.add(
                            entry("momentum", "a ball with inertia (Polyak 1964)", family, sgd.with("momentum", 0.9)));
                    entries.add(entry(
                            "nesterov",
                            "momentum that looks ahead (Nesterov 1983)",
                            family,
                            sgd.with("momentum", 0.9).with("nesterov", true)));
                } else if (standard instanceof Adam adam) {
                    entries.add(entry(
                            "amsgrad",
                            "Adam that divides by the largest mean square so far",
                            family,
                            adam.with("amsgrad", true)));
                }
            }
        }
        return entries;
    }

    private static Entry entry(String id, String meaning, Family family, Optimizer standard) {
        return new Entry(id, standard.displayName(), meaning, family.name(), standard);
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
                .orElseThrow();
    }

    /// All parameters that settings have: the optimizer's own, then those of what stands around it, as far as
    /// it takes them.
    public static List<Parameter> parameters(OptimizerSettings settings) {
        Optimizer optimizer = settings.optimizer();
        List<Parameter> all = new ArrayList<>(optimizer.type().parameters());
        boolean owned = optimizer.type().find("weightDecay").isPresent();
        for (Parameter parameter : Around.TYPE.parameters()) {
            boolean takes = switch (parameter.key()) {
                case "weightDecay" -> !owned;
                case "decoupledDecay" -> !owned && !optimizer.searches();
                case "clipNorm", "clipValue" -> !optimizer.searches();
                default -> true;
            };
            if (takes) {
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
                .orElseThrow(() -> new IllegalArgumentException(optimizer.displayName() + " has no setting \""
                        + ShortText.of(key)
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

    /// The settings with another value of a parameter, both as text: `learningRate`, `0.05`, or in the spelling
    /// of PyTorch: `lr`, `betas` with `0.9,0.999`.
    ///
    /// @throws IllegalArgumentException if there is no such parameter or value, naming what is allowed
    public static OptimizerSettings with(OptimizerSettings settings, String key, String value) {
        if (key.equalsIgnoreCase("betas")) {
            String[] both = value.replaceAll("[()\\s]", "").split(",", -1);
            if (both.length != 2) {
                throw new IllegalArgumentException(
                        "betas are two numbers, such as 0.9,0.999, not “" + ShortText.of(value) + "”");
            }
            return with(with(settings, "beta1", both[0]), "beta2", both[1]);
        }
        Parameter parameter = parameter(settings, key);
        return with(settings, parameter, parameter.parse(value));
    }

    /// The settings with another schedule.
    ///
    /// @throws IllegalArgumentException if the optimizer takes none
    public static OptimizerSettings with(OptimizerSettings settings, Schedule schedule) {
        Recipe recipe = settings.recipe();
        return new Recipe(recipe.optimizer(), recipe.around(), schedule).plain();
    }
}
