package errorscape.words;

/// A text made longer and put in brackets, its placeholders left as they are.
final class Pseudo {
    private static final String PLAIN = "aeiouAEIOU";
    private static final String MARKED = "áéíóúÁÉÍÓÚ";

    private Pseudo() {}

    static String of(String text) {
        StringBuilder made = new StringBuilder("[");
        int depth = 0;
        int letters = 0;
        // Within a placeholder, what a choice says stands between a limit's sign and the next bar.
        boolean said = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            said = depth > 1 ? said : depth == 1 && c != '|' && (said || c == '#' || c == '<');
            int vowel = depth == 0 || (depth == 1 && said) ? PLAIN.indexOf(c) : -1;
            made.append(vowel < 0 ? c : MARKED.charAt(vowel));
            letters++;
        }
        return made.append("~".repeat((letters + 2) / 3)).append(']').toString();
    }
}
