package errorscape.cli;

import errorscape.optimizer.Course;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.optimizer.Parameter;
import errorscape.optimizer.Schedule;
import errorscape.optimizer.SettingsType;
import java.io.PrintWriter;
import java.util.Locale;

/// The catalogue of optimizers and schedules, for people.
final class OptimizerList {
    private OptimizerList() {}

    static void print(PrintWriter out) {
        String family = "";
        for (Optimizers.Entry entry : Optimizers.entries()) {
            if (!entry.family().equals(family)) {
                family = entry.family();
                out.println((family + ":").toUpperCase(Locale.ROOT));
            }
            out.printf(Locale.ROOT, "%-20s %s: %s%n", entry.id(), entry.displayName(), entry.meaning());
            OptimizerSettings settings = entry.standard();
            if (!entry.id().equals(settings.optimizer().type().id())) {
                continue;
            }
            for (Parameter parameter : settings.optimizer().type().parameters()) {
                line(out, parameter, parameter.text(Optimizers.value(settings, parameter)));
            }
        }
        out.println("AROUND OPTIMIZERS THAT DO NOT SEARCH ALONG LINES (weightDecay around all):");
        for (Parameter parameter :
                Optimizers.parameters(Optimizers.entries().getFirst().standard())) {
            if (!Optimizers.entries().getFirst().standard().type().parameters().contains(parameter)) {
                line(out, parameter, parameter.text(parameter.standard()));
            }
        }
        out.println("SCHEDULES:");
        for (SettingsType<? extends Course> course : Schedule.COURSES) {
            out.printf(Locale.ROOT, "%-20s %s%n", course.id(), course.meaning());
            course.parameters().forEach(parameter -> line(out, parameter, parameter.text(parameter.standard())));
            line(out, Schedule.WARMUP, Schedule.WARMUP.text(Schedule.WARMUP.standard()));
        }
    }

    private static void line(PrintWriter out, Parameter parameter, String standard) {
        out.printf(
                Locale.ROOT,
                "    %-24s %-12s %s (%s)%n",
                parameter.key(),
                standard,
                parameter.meaning(),
                parameter.allowed());
    }
}
