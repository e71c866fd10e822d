package errorscape.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.data.DataException;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioException;
import errorscape.slice.grid.GridSampler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a reader or a builder throws, the user is told and what was shown stays.
final class SessionSurvivesTest {
    private final Queue<Runnable> ui = new ArrayDeque<>();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final ParallelFor alone = ParallelFor.onCallingThread();
    private final Pulse.Source pulses = task -> () -> {};
    private final RunModel run =
            new RunModel(ui::add, Thread.ofPlatform().daemon().factory(), alone, pulses);
    private final Session session = new Session(
            ui::add,
            background::add,
            run,
            new SliceModel(
                    ui::add,
                    new GridSampler(task -> {}, 1),
                    new SliceMarks(ui::add, task -> {}, alone, pulses, failures::add),
                    pulses,
                    failures::add),
            new Studies(ui::add, task -> {}, alone, failures::add));

    @AfterEach
    void endTheRun() {
        run.close();
    }

    static Stream<Throwable> thrown() {
        return Stream.of(
                new ScenarioException("a.json: no"),
                new DataException("a.csv: no"),
                new IllegalArgumentException("no"),
                new IllegalArgumentException(),
                new IllegalStateException("no"),
                new NullPointerException(),
                new NumberFormatException("Character N"),
                new StackOverflowError(),
                new OutOfMemoryError(),
                new AssertionError("no"));
    }

    private static Scenario scenario(String formula) {
        return FunctionScenarios.of(formula, Optional.empty(), Optional.empty());
    }

    private void settle() {
        while (!ui.isEmpty() || !background.isEmpty()) {
            (background.isEmpty() ? ui : background).remove().run();
        }
    }

    private void open(Supplier<Scenario> source) {
        session.open(source, null);
        settle();
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void theUserIsToldAndWhatWasShownStays(Throwable thrown) {
        Scenario shown = scenario("x^2 + y^2");
        open(() -> shown);
        Experiment before = session.experimentProperty().get();

        open(() -> {
            throw SessionSurvivesTest.<RuntimeException>sneaky(thrown);
        });

        assertThat(session.scenarioProperty().get()).isSameAs(shown);
        assertThat(session.experimentProperty().get()).isSameAs(before);
        Notice notice = session.noticeProperty().get();
        assertThat(notice).isNotNull();
        assertThat(notice.text()).isNotBlank().doesNotContain("null");
        assertThat(failures).isSubsetOf(thrown);
    }

    @Test
    void theNextScenarioIsBuiltAndTheNoticeIsGone() {
        open(() -> scenario("x^2 + y^2"));
        open(() -> {
            throw new IllegalStateException("no");
        });
        Scenario next = scenario("x*y");
        open(() -> next);

        assertThat(session.scenarioProperty().get()).isSameAs(next);
        assertThat(session.noticeProperty().get()).isNull();
        assertThat(background).isEmpty();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
