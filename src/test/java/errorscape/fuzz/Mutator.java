package errorscape.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Damages inputs, by bytes and by words. The same seed damages the same way.
final class Mutator {
    private static final Pattern WORD = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*+\"|[\\p{L}_][\\p{L}\\d_]*|" + "-?\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?|\\s+|.",
            Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1.5",
            "1e400",
            "-1e400",
            "1e-400",
            "1e308",
            "1.7e308",
            "-1.7e308",
            "1.7976931348623157e308",
            "4.9e-324",
            "1e-323",
            "1e-200",
            "1e200",
            "NaN",
            "Infinity",
            "-Infinity",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "999999999",
            "1" + "0".repeat(309),
            "-" + "9".repeat(310),
            "1" + "0".repeat(1200),
            "0." + "3".repeat(900),
            "1e999999999999",
            "1e-999999999999",
            ".5",
            "5.",
            ".e5",
            ".",
            "1e",
            "00012",
            "+5",
            "-",
            "1_000",
            "1,5",
            "1d",
            "2f",
            "0x1p3",
            "\u0663",
            "\u22125",
            "true",
            "null",
            "\"7\"");

    private static final List<String> PIECES = List.of(
            "{", "}", "[", "]", "(", ")", "\"", "'", ",", ";", ":", "=", "\t", "\n", "\r\n", "\\", "/", "^", "*", "-",
            "+", "|", "\u0000", "\uFEFF", "\uFFFF", "\u00A0", "\uD800", "\u2028", "\u0130", "%s", "%n", "..", "#", "--",
            "@");

    private final SplittableRandom random;

    Mutator(long seed) {
        random = new SplittableRandom(seed);
    }

    /// One of the inputs, damaged in one to four places.
    byte[] mutated(List<String> seeds) {
        String text = seeds.get(random.nextInt(seeds.size()));
        int times = 1 + random.nextInt(4) * random.nextInt(2);
        for (int k = 0; k < times; k++) {
            text = words(text, seeds);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? bytes(bytes) : bytes;
    }

    private String words(String text, List<String> seeds) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> otherNumber(text);
            case 3 -> text.substring(0, random.nextInt(text.length() + 1));
            case 4 -> inserted(text, pick(PIECES));
            case 5 -> inserted(text, pick(NUMBERS));
            case 6 ->
                random.nextInt(20) == 0
                        ? nested(text)
                        : inserted(text, pick(PIECES).repeat(random.nextInt(1, 9)));
            case 7 ->
                random.nextInt(20) == 0 ? inserted(text, "a1".repeat(random.nextInt(1, 40_000))) : otherNumber(text);
            case 8 -> spliced(text, seeds.get(random.nextInt(seeds.size())));
            default -> tokens(text);
        };
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String inserted(String text, String piece) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + piece + text.substring(at);
    }

    private String otherNumber(String text) {
        List<int[]> places = new ArrayList<>();
        for (Matcher m = NUMBER.matcher(text); m.find(); ) {
            places.add(new int[] {m.start(), m.end()});
        }
        if (places.isEmpty()) {
            return inserted(text, pick(NUMBERS));
        }
        int[] place = places.get(random.nextInt(places.size()));
        return text.substring(0, place[0]) + pick(NUMBERS) + text.substring(place[1]);
    }

    private String nested(String text) {
        String open = List.of("[", "(", "{\"a\":", "-", "abs(", "2^").get(random.nextInt(6));
        return inserted(text, open.repeat(random.nextInt(1, 5000)));
    }

    private String spliced(String text, String other) {
        int from = random.nextInt(other.length() + 1);
        int to = Math.min(other.length(), from + random.nextInt(1, 60));
        return inserted(text, other.substring(from, to));
    }

    /// Leaves out, doubles, swaps or moves whole words.
    private String tokens(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher m = WORD.matcher(text); m.find(); ) {
            words.add(m.group());
        }
        if (words.isEmpty()) {
            return pick(PIECES);
        }
        int i = random.nextInt(words.size());
        int j = random.nextInt(words.size());
        switch (random.nextInt(5)) {
            case 0 -> words.remove(i);
            case 1 -> words.add(i, words.get(j));
            case 2 -> words.set(i, words.get(j));
            case 3 -> {
                String kept = words.get(i);
                words.set(i, words.get(j));
                words.set(j, kept);
            }
            default ->
                words.subList(Math.min(i, j), Math.min(words.size(), Math.min(i, j) + 6))
                        .clear();
        }
        return String.join("", words);
    }

    private byte[] bytes(byte[] text) {
        byte[] bytes = text.clone();
        for (int k = random.nextInt(1, 5); k > 0 && bytes.length > 0; k--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                default -> {
                    int to = Math.min(bytes.length, at + random.nextInt(1, 20));
                    byte[] longer = Arrays.copyOf(bytes, bytes.length + to - at);
                    System.arraycopy(bytes, at, longer, to, bytes.length - at);
                    bytes = longer;
                }
            }
        }
        return bytes;
    }
}
