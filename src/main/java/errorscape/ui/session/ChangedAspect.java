package errorscape.ui.session;

import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Something of a scenario that can be changed.
///
/// @param key of its name
/// @param value for comparison
/// @param text for people; empty where its value says nothing in a few words
record ChangedAspect(String key, Function<Scenario, Object> value, Function<Scenario, Optional<String>> text) {
    /// In the order in which one of several names a change.
    static final List<ChangedAspect> ALL = List.of(
            told("data", s -> data(s).map(d -> last(d.source())).orElse("")),
            silent("dataSettings", s -> data(s)),
            told("hidden", s -> network(s).map(n -> layers(n.hidden())).orElse("")),
            told("activation", s -> network(s).map(n -> name(n.activation())).orElse("")),
            told("loss", s -> network(s).map(n -> name(n.loss())).orElse("")),
            told("l2", s -> network(s).map(n -> Numbers.setting(n.l2())).orElse("")),
            told("l1", s -> network(s).map(n -> Numbers.setting(n.l1())).orElse("")),
            silent("network", s -> network(s)),
            told(
                    "formula",
                    s -> function(s).map(Subject.TypedFunction::expression).orElse("")),
            silent("function", Scenario::subject),
            told("batchSize", s -> Numbers.count(s.training().batchSize())),
            told("batchSeed", s -> Long.toString(s.training().batchSeed())),
            flag("confined", s -> s.training().confined()),
            told("seed", s -> Long.toString(s.start().seed())),
            silent("initialiser", s -> s.start().initialiser()),
            silent("start", Scenario::start),
            silent("plane", s -> List.of(s.slice().plane(), s.slice().at())),
            silent("range", s -> s.slice().box()),
            told("quantity", s -> s.view().quantity().label()),
            silent("scale", s -> s.view().scale()),
            silent("layout", s -> s.view().layout()),
            told("resolution", s -> Numbers.count(s.view().resolution())),
            flag("following", s -> s.view().following()),
            silent("percentile", s -> s.view().percentile()));

    boolean differs(Scenario before, Scenario after) {
        return !value.apply(before).equals(value.apply(after));
    }

    String name(Scenario before, Scenario after) {
        String what = Words.text("undo." + key);
        Optional<String> from = text.apply(before);
        Optional<String> to = text.apply(after);
        return from.isPresent() && to.isPresent() ? ChangeName.change(what, from.get(), to.get()) : what;
    }

    private static ChangedAspect told(String key, Function<Scenario, String> text) {
        return new ChangedAspect(key, text::apply, s -> Optional.of(text.apply(s)));
    }

    private static ChangedAspect silent(String key, Function<Scenario, Object> value) {
        return new ChangedAspect(key, value, s -> Optional.empty());
    }

    private static ChangedAspect flag(String key, Function<Scenario, Boolean> value) {
        return told(key, s -> value.apply(s) ? Words.text("undo.on") : Words.text("undo.off"));
    }

    private static Optional<Subject.Data> data(Scenario scenario) {
        return scenario.learning().map(Subject.DataAndNetwork::data);
    }

    private static Optional<Subject.Network> network(Scenario scenario) {
        return scenario.learning().map(Subject.DataAndNetwork::network);
    }

    private static Optional<Subject.TypedFunction> function(Scenario scenario) {
        return scenario.subject() instanceof Subject.TypedFunction typed ? Optional.of(typed) : Optional.empty();
    }

    private static String layers(List<Integer> hidden) {
        return hidden.isEmpty()
                ? Words.text("undo.none")
                : hidden.stream().map(units -> Numbers.count(units)).collect(Collectors.joining(", "));
    }

    private static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
