package vn.tiendo.notification.template;

import static vn.tiendo.notification.template.TemplateError.TEMPLATE_INVALID;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A text with variables in the language Mustache, and nothing else of it: variables and sections that show their text when
 * a variable is not empty, or when it is. Values are texts, never objects or lists: nothing of the program can be reached
 * from a template, and its length bounds what comes out of it. Other templates cannot be included.
 */
public final class Wording {
    /** Fetches from maps alone; the library's own would also call methods and read fields. */
    private static final Mustache.Collector MAPS_ALONE = new BasicCollector() {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    };

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .emptyStringIsFalse(true)
            .withCollector(MAPS_ALONE)
            .withLoader(name -> {
                throw new MustacheException("includes " + name);
            });

    private final Template template;
    private final Set<String> words;

    private Wording(Template template, Set<String> words) {
        this.template = template;
        this.words = Set.copyOf(words);
    }

    /** Reads a text; refused at {@code pointer} when it is not well-formed or would include another. */
    public static Wording of(String text, String pointer) {
        try {
            Template template = COMPILER.compile(text);
            TreeSet<String> words = new TreeSet<>();
            template.visit(new Names(words));
            return new Wording(template, words);
        } catch (RuntimeException malformed) {
            // mostly its own exception, but what it makes of some broken tags is whatever its parser runs into
            throw TEMPLATE_INVALID.at(pointer, String.valueOf(malformed.getMessage()));
        }
    }

    /** What it names, as it is written there. */
    Set<String> words() {
        return words;
    }

    /** The text with these values; a variable without one is empty. */
    public String fill(Map<Variable, String> values) {
        Map<String, String> all = Arrays.stream(Variable.values())
                .collect(Collectors.toMap(Variable::word, variable -> values.getOrDefault(variable, "")));
        return template.execute(all);
    }

    /** Collects whatever a template names, in sections too. */
    private record Names(Set<String> words) implements Mustache.Visitor {
        @Override
        public void visitText(String text) {
            // says nothing of variables
        }

        @Override
        public void visitVariable(String name) {
            words.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            throw new MustacheException("includes " + name);
        }

        @Override
        public boolean visitParent(String name) {
            throw new MustacheException("includes " + name);
        }

        @Override
        public boolean visitBlock(String name) {
            throw new MustacheException("has the block " + name);
        }

        @Override
        public boolean visitSection(String name) {
            words.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            words.add(name);
            return true;
        }
    }
}
