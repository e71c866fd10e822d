package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.math.RandomStream;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KernelsTest {
    private static final int N = 13;

    private static double[][] arrays(int count, int n) {
        RandomStream random = new RandomStream(count, "arrays");
        double[][] arrays = new double[count][n];
        for (double[] array : arrays) {
            for (int s = 0; s < n; s++) {
                array[s] = random.nextGaussian();
            }
        }
        return arrays;
    }

    /// The bits are those of one chain of fused multiply-adds, however many terms share a loop.
    @Test
    void aWeightedSumIsOneChainAnEntryInTheOrderOfTheTerms() {
        for (int count = 1; count <= 27; count++) {
            double[][] h = arrays(count, N);
            double[] w = arrays(1, 3 * count)[0];
            double[] z = new double[N + 1];
            double[] added = new double[N];
            for (int stride = 1; stride <= 2; stride++) {
                Kernels.dense(w, 2, stride, h, count, 0.5, z, N);
                Arrays.fill(added, 0.25);
                Kernels.add(w, 2, stride, h, 0, count, added, N);
                for (int s = 0; s < N; s++) {
                    double chain = 0.5;
                    double chainAdded = 0.25;
                    for (int i = 0; i < count; i++) {
                        chain = Math.fma(w[2 + i * stride], h[i][s], chain);
                        chainAdded = Math.fma(w[2 + i * stride], h[i][s], chainAdded);
                    }
                    assertThat(z[s]).isEqualTo(chain);
                    assertThat(added[s]).isEqualTo(chainAdded);
                }
                assertThat(z[N]).isZero();
            }
        }
    }

    @Test
    void fourUnitsTogetherGetTheBitsOfEachAlone() {
        for (int count = 1; count <= 27; count++) {
            double[][] h = arrays(count, N);
            double[] w = arrays(1, 5 + 4 * count)[0];
            for (int bias : new int[] {1, LayerKernels.NO_BIASES}) {
                double[][] rowByRow = new double[6][N + 1];
                FourUnits.dense(w, 3, count, 1, h, count, bias, rowByRow, 1, N);
                double[][] columnByColumn = new double[6][N + 1];
                FourUnits.dense(w, 3, 1, 4, h, count, bias, columnByColumn, 1, N);
                double[][] expectedRows = new double[6][N + 1];
                double[][] expectedColumns = new double[6][N + 1];
                for (int v = 0; v < 4; v++) {
                    double b = bias < 0 ? 0 : w[bias + v];
                    Kernels.dense(w, 3 + v * count, 1, h, count, b, expectedRows[1 + v], N);
                    Kernels.dense(w, 3 + v, 4, h, count, b, expectedColumns[1 + v], N);
                }
                assertThat(rowByRow).isDeepEqualTo(expectedRows);
                assertThat(columnByColumn).isDeepEqualTo(expectedColumns);
            }
        }
    }

    @Test
    void innerProductsAndSumsAreRightForEveryLength() {
        for (int n = 0; n <= 20; n++) {
            double[] x = arrays(1, 20)[0];
            double[][] h = arrays(7, 20);
            for (int count = 1; count <= 7; count++) {
                double[] sums = new double[9];
                sums[1] = 100;
                Sums.addDots(x, h, count, n, sums, 1);
                for (int i = 0; i < count; i++) {
                    double expected = i == 0 ? 100 : 0;
                    for (int s = 0; s < n; s++) {
                        expected += x[s] * h[i][s];
                    }
                    assertThat(sums[1 + i]).isCloseTo(expected, Offset.offset(1e-13));
                }
                assertThat(sums[0]).isZero();
                assertThat(sums[1 + count]).isZero();
            }
            double sum = 0;
            double squares = 0;
            for (int s = 0; s < n; s++) {
                sum += x[s];
                squares += (x[s] - h[0][s]) * (x[s] - h[0][s]);
            }
            assertThat(Sums.sum(x, n)).isCloseTo(sum, Offset.offset(1e-13));
            assertThat(Sums.squares(x, h[0], n)).isCloseTo(squares, Offset.offset(1e-13));
        }
    }
}
