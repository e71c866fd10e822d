package errorscape.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/// Colours from low (0) to high (1) through a table of 256, with linear interpolation in sRGB between its entries.
///
/// The tables of viridis, cividis and magma are the published ones of matplotlib's `_cm_listed.py` (CC0), rounded to 8
/// bits. Perceptually uniform, rising in lightness, and readable with any colour vision.
public enum ColourMap {
    VIRIDIS,
    /// Made to look the same with and without red-green blindness.
    CIVIDIS,
    MAGMA,
    /// Greys of even lightness, for print.
    GREYS;

    /// Entries of the interpolated table: finer than 8 bits a channel can show.
    public static final int STEPS = 2048;

    // Filled in the constructor and never changed; not given outside the package.
    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] table;

    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] fine = new int[STEPS + 1];

    /// Colours of isolines: dark on light colours and the other way round.
    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] lines = new int[STEPS + 1];

    ColourMap() {
        table = name().equals("GREYS") ? greys() : read(name().toLowerCase(Locale.ROOT));
        for (int i = 0; i <= STEPS; i++) {
            fine[i] = interpolate(i * 255.0 / STEPS);
            boolean dark = Argb.luma(fine[i]) < 0.22;
            lines[i] = Argb.mix(fine[i], dark ? 0xFFFFFFFF : 0xFF000000, dark ? 0.4 : 0.8);
        }
    }

    /// The opaque colour at a fraction of the scale, clamped to 0..1; grey for NaN.
    public int argb(double fraction) {
        return Double.isNaN(fraction) ? 0xFF808080 : interpolate(Math.clamp(fraction, 0, 1) * 255);
    }

    /// Entry `index` of the table of 256, opaque.
    public int entry(int index) {
        return table[index];
    }

    /// The table for a pixel's inner loop: entry `round(fraction * (length - 1))`. Not to be modified.
    public int[] fine() {
        return fine;
    }

    /// The colour of an isoline at the same place of the scale as in [#fine()]. Not to be modified.
    public int[] lines() {
        return lines;
    }

    private int interpolate(double position) {
        int i = Math.min((int) position, 254);
        return Argb.mix(table[i], table[i + 1], position - i);
    }

    private static int[] greys() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            // From dark to light grey, so that neither end drowns in a dark or light page.
            int g = 28 + (i * 216 + 127) / 255;
            table[i] = 0xFF000000 | g << 16 | g << 8 | g;
        }
        return table;
    }

    private static int[] read(String name) {
        try (InputStream in = ColourMap.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("the colour map " + name + ".txt is missing from the program");
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
                return lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> Stream.of(line.split(" ", -1)))
                        .mapToInt(hex -> 0xFF000000 | Integer.parseInt(hex, 16))
                        .toArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
