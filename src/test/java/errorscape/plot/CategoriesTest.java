package errorscape.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoriesTest {
    /// Usual vision, and without red, green or blue cones, over linear RGB: Machado, Oliveira and Fernandes 2009,
    /// table 1, severity 1.
    private static final double[][] VISIONS = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
        {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
        {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}
    };

    /// From linear sRGB to XYZ (IEC 61966-2-1).
    private static final double[] TO_XYZ = {
        0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920, 0.9503041
    };

    private static double[] times(double[] matrix, double[] x) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            product[i] = matrix[3 * i] * x[0] + matrix[3 * i + 1] * x[1] + matrix[3 * i + 2] * x[2];
        }
        return product;
    }

    private static double[] lab(int argb, double[] vision) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = ((argb >> (16 - 8 * i)) & 0xFF) / 255.0;
            linear[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        double[] seen = times(vision, linear);
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(seen[i], 0, 1);
        }
        double[] xyz = times(TO_XYZ, seen);
        double[] white = times(TO_XYZ, new double[] {1, 1, 1});
        double[] f = new double[3];
        for (int i = 0; i < 3; i++) {
            double share = xyz[i] / white[i];
            f[i] = share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
        }
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }

    private static double apart(int one, int other, double[] vision) {
        double[] a = lab(one, vision);
        double[] b = lab(other, vision);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    @Test
    void anyTwoColoursAreToldApartWithAnyKindOfColourVision() {
        for (double[] vision : VISIONS) {
            for (int i = 0; i < Categories.count(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(apart(Categories.colour(i), Categories.colour(j), vision))
                            .as("colours " + j + " and " + i)
                            .isGreaterThan(24);
                }
            }
        }
    }

    @Test
    void colourComesAgainOnlyAfterLighterAndDarkerOnes() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < 3 * Categories.count(); i++) {
            all.add(Categories.colour(i));
        }
        assertThat(all).doesNotHaveDuplicates();
        assertThat(Categories.colour(3 * Categories.count())).isEqualTo(all.getFirst());
        assertThat(Categories.colour(-1)).isEqualTo(Categories.NONE);
    }
}
