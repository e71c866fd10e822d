package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.parallel.ParallelFor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a search of the whole space tells while it goes on.
class SearchInWordsTest {
    @Test
    void a_search_from_the_origin_of_xor_tells_its_stages() {
        List<String> stages = new ArrayList<>();

        CriticalSearch.downFrom(TruthCensus.xor(0), new double[9], () -> false, stages::add);

        assertThat(stages.getFirst()).isEqualTo("going down");
        assertThat(stages).anyMatch(s -> s.startsWith("computing 9 eigenvalues"));
        assertThat(stages).anyMatch(s -> s.startsWith("following"));
        assertThat(stages).anyMatch(s -> s.startsWith("looking for lower places at the distance 0.02, 6 of 6"));
    }

    @Test
    void each_step_is_told_with_its_gradient() {
        List<String> stages = new ArrayList<>();
        double[] start = {0.5, -0.3, 0.2, 0.7, 0.1, -0.1, 0.4, -0.6, 0.2};

        CriticalSearch.from(TruthCensus.xor(0.01), start, () -> false, stages::add);

        assertThat(stages.getFirst()).matches("searching, step 1, gradient \\d.*");
    }

    @Test
    void a_census_tells_how_many_points_it_has_examined() {
        List<String> told = new ArrayList<>();
        CensusResult found = Census.take(
                TruthCensus.xor(0.01),
                new Census.Options(30, 1, List.of()),
                ParallelFor.onCallingThread(),
                new Census.Listener() {
                    @Override
                    public void searched(int done, int total) {}

                    @Override
                    public void found(double loss, double indexFraction) {}

                    @Override
                    public void examined(int done, int total) {
                        told.add(done + " of " + total);
                    }
                },
                () -> false);

        int points = found.entries().size();
        assertThat(told.getFirst()).startsWith("0 of ");
        assertThat(told.getLast()).isEqualTo(points + " of " + points);
    }
}
