package errorscape.ui.racers;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.function.FunctionObjective;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Sgd;
import errorscape.training.ListedPath;
import errorscape.training.PathPoint;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.ui.common.VerdictModel;
import errorscape.verdict.Verdict;
import errorscape.verdict.VerdictJudge;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// All that a card shows is of one step.
class CardStepTest {
    private static final VerdictJudge JUDGE = new VerdictJudge(FunctionObjective.of("x^2 + y^2"));
    private static final Sgd SLOW = new Sgd(0.1, 0);

    private static Snapshot at(long step, RunState state, OptimizerSettings optimizer, long run) {
        double x = 1.0 / (1 + step);
        PathPoint now = new PathPoint(step, new double[] {x, 0}, x * x, Double.NaN, 2 * x);
        return new Snapshot(1, run, state, now, new ListedPath(List.of(now)), optimizer, "");
    }

    private static Snapshot at(long step, RunState state) {
        return at(step, state, SLOW, 1);
    }

    private static VerdictModel.Judged judged(Snapshot of) {
        return new VerdictModel.Judged(of, JUDGE.judge(of));
    }

    @Test
    void while_the_racer_plays_all_numbers_are_of_the_step_that_was_judged() {
        VerdictModel.Judged older = judged(at(7, RunState.PLAYING));

        CardStep shown = CardStep.of(at(9, RunState.PLAYING), older, true);

        assertThat(shown.snapshot().now().step()).isEqualTo(7);
        Verdict verdict = Objects.requireNonNull(shown.verdict());
        assertThat(verdict).isEqualTo(older.verdict());
        assertThat(verdict.gradientNorm()).isEqualTo(shown.snapshot().now().gradientNorm());
        assertThat(shown.playing()).isTrue();
    }

    @Test
    void where_the_racer_rests_the_newest_step_is_shown_and_no_verdict_of_another() {
        CardStep shown = CardStep.of(at(9, RunState.PAUSED), judged(at(7, RunState.PLAYING)), true);

        assertThat(shown.snapshot().now().step()).isEqualTo(9);
        assertThat(shown.verdict()).isNull();
    }

    @Test
    void a_verdict_of_this_step_is_shown_with_it() {
        VerdictModel.Judged same = judged(at(9, RunState.PLAYING));

        assertThat(CardStep.of(at(9, RunState.PAUSED), same, false).verdict()).isEqualTo(same.verdict());
    }

    @Test
    void a_verdict_with_other_settings_of_another_run_or_from_before_the_end_is_none() {
        assertThat(CardStep.of(at(9, RunState.PAUSED, new Sgd(0.2, 0), 1), judged(at(9, RunState.PAUSED)), true)
                        .verdict())
                .isNull();
        assertThat(CardStep.of(at(9, RunState.PLAYING, SLOW, 2), judged(at(7, RunState.PLAYING)), true)
                        .verdict())
                .isNull();
        assertThat(CardStep.of(at(9, RunState.DIVERGED), judged(at(7, RunState.PLAYING)), true)
                        .verdict())
                .isNull();
    }

    @Test
    void a_card_does_not_wait_for_a_verdict_that_does_not_come() {
        AtomicLong nanos = new AtomicLong();
        RecentVerdicts recent = new RecentVerdicts(nanos::get);
        VerdictModel.Judged last = judged(at(7, RunState.PLAYING));
        assertThat(recent.recent(1, last)).isTrue();
        nanos.set(1_000_000_000L);
        assertThat(recent.recent(1, last)).isTrue();
        nanos.set(2_000_000_000L);
        assertThat(recent.recent(1, last)).isFalse();

        CardStep shown = CardStep.of(at(900, RunState.PLAYING), last, false);

        assertThat(shown.snapshot().now().step()).isEqualTo(900);
        assertThat(shown.verdict()).isNull();
    }
}
