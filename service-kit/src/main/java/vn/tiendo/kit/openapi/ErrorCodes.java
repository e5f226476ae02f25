package vn.tiendo.kit.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import vn.tiendo.kit.problem.ErrorCode;
import vn.tiendo.kit.problem.ProblemTexts;

/** Every code that the service can refuse with, out of its enums. */
final class ErrorCodes {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Map<String, ErrorCode> byName = new TreeMap<>();
    private final Glossary glossary;
    private final Complaints complaints;

    ErrorCodes(IndexView index, Glossary glossary, Complaints complaints) {
        this.glossary = glossary;
        this.complaints = complaints;
        for (ClassInfo type : index.getAllKnownImplementations(ErrorCode.class)) {
            for (Object constant : constants(type)) {
                ErrorCode code = (ErrorCode) constant;
                byName.put(code.name(), code);
            }
        }
    }

    private static Object[] constants(ClassInfo type) {
        try {
            ClassLoader classes = Thread.currentThread().getContextClassLoader();
            Object[] constants =
                    Class.forName(type.name().toString(), true, classes).getEnumConstants();
            return constants == null ? new Object[0] : constants;
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<ErrorCode> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The body of a refusal with this code, in English, as it is sent. */
    Map<String, Object> example(ErrorCode code) {
        List<String> arguments = glossary.arguments(code.name());
        String detail = ProblemTexts.detail(code, Locale.ENGLISH, arguments.toArray());
        if (detail.matches(".*\\{\\d.*")) {
            complaints.add(
                    "the detail of %s has placeholders: add to openapi/glossary.yaml under arguments: %s: [\"…\"]",
                    code.name(), code.name());
        }
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put(
                "type",
                "urn:tiendo:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        problem.put("title", ProblemTexts.title(code, Locale.ENGLISH));
        problem.put("status", code.status());
        problem.put("detail", detail);
        problem.put("code", code.name());
        problem.put("traceId", TRACE);
        return problem;
    }

    /** All codes with their status and texts, by name; in the texts {@code {0}} stands for what the case fills in. */
    List<Map<String, Object>> catalogue() {
        List<Map<String, Object>> entries = new ArrayList<>();
        byName.values().stream().sorted(Comparator.comparing(ErrorCode::name)).forEach(code -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("code", code.name());
            entry.put("status", code.status());
            entry.put("en", texts(code, Locale.ENGLISH));
            entry.put("vi", texts(code, ProblemTexts.VIETNAMESE));
            entries.add(entry);
        });
        return entries;
    }

    private static Map<String, Object> texts(ErrorCode code, Locale language) {
        Map<String, Object> texts = new LinkedHashMap<>();
        texts.put("title", ProblemTexts.title(code, language));
        texts.put("detail", ProblemTexts.detail(code, language));
        return texts;
    }
}
