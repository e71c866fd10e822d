package errorscape.critical.space;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.critical.ZeroSearch;
import errorscape.objective.Evaluator;
import errorscape.slice.Quadratic;
import org.junit.jupiter.api.Test;

class CriticalPointInWordsTest {
    @Test
    void level_directions_are_followed_whatever_the_number_of_weights() {
        for (int weights : new int[] {4, 160}) {
            assertThat(words(valley(weights)))
                    .isEqualTo("minimum of the network: none of " + weights
                            + " directions goes down, 1 is level; one of a line of critical points");
        }
    }

    /// The sum of halves of squares of all weights but the first.
    private static Quadratic valley(int weights) {
        double[][] matrix = new double[weights][weights];
        for (int i = 1; i < weights; i++) {
            matrix[i][i] = 1;
        }
        return new Quadratic(matrix, new double[weights]);
    }

    private static String words(Quadratic objective) {
        Evaluator evaluator = objective.evaluator();
        ZeroSearch search = new ZeroSearch(evaluator, objective.dimension(), () -> false);
        double[] start = new double[objective.dimension()];
        start[1] = 1;
        return new PointAnalysis(objective, evaluator, search, () -> false)
                .of(search.from(start))
                .orElseThrow()
                .inWords("of the network");
    }
}
