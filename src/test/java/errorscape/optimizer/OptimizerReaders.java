package errorscape.optimizer;

import errorscape.fuzz.FuzzedReader;
import java.util.List;
import java.util.stream.Collectors;

/// The readers of this package.
public final class OptimizerReaders {
    private OptimizerReaders() {}

    public static List<FuzzedReader<?>> all() {
        return List.of(
                FuzzedReader.ofText(
                                "schedule",
                                "Schedule.parse",
                                List.of(
                                        "cosine:steps=1000,floor=0.1,warmup=50",
                                        "constant",
                                        "exponential:factor=0.99",
                                        "step:every=30,factor=0.1,warmup=5",
                                        "multi_step:milestones=30+80,factor=0.2",
                                        "one_cycle:steps=100,rise=0.4,shape=linear",
                                        "exponential:factor=0.5,warmup=9"),
                                Schedule::parse,
                                IllegalArgumentException.class)
                        .writtenBy(OptimizerReaders::text),
                FuzzedReader.ofText(
                        "optimizer",
                        "Parameter.parse Parameter.read Parameter$Real.read Parameter$Whole.read Parameter$Flag.read"
                                + " Parameter$Choice.read Parameter$Milestones.read",
                        List.of(
                                "sgd learningRate=0.05 momentum=0.9 nesterov=true clipNorm=1",
                                "adam lr=1e-3 betas=0.9,0.999 epsilon=1e-8 weightDecay=0.01 decoupledDecay=yes",
                                "lbfgs history=7",
                                "cmaes seed=-3"),
                        OptimizerReaders::settings,
                        IllegalArgumentException.class));
    }

    /// A name of the catalogue and settings, as `train --optimizer` and `--set` take them.
    static OptimizerSettings settings(String text) {
        String[] parts = text.split(" ", -1);
        OptimizerSettings settings = Optimizers.find(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("no optimizer"))
                .standard();
        for (int k = 1; k < parts.length; k++) {
            int equals = parts[k].indexOf('=');
            settings = Optimizers.with(
                    settings, parts[k].substring(0, Math.max(0, equals)), parts[k].substring(equals + 1));
        }
        return settings;
    }

    private static String text(Schedule schedule) {
        return schedule.course().type().id() + ":"
                + schedule.course().values().entrySet().stream()
                        .map(e -> e.getKey() + "="
                                + schedule.course()
                                        .type()
                                        .find(e.getKey())
                                        .orElseThrow()
                                        .text(e.getValue()))
                        .map(part -> part + ",")
                        .collect(Collectors.joining())
                + "warmup=" + schedule.warmup();
    }
}
