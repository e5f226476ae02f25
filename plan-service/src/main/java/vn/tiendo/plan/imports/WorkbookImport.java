package vn.tiendo.plan.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.plan.difference.Item;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.extraction.result.FoundDuty;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.FoundTask;
import vn.tiendo.plan.extraction.result.Source;
import vn.tiendo.plan.extraction.result.Warning;
import vn.tiendo.plan.files.FileText;
import vn.tiendo.plan.imports.ImportResult.ExactRow;
import vn.tiendo.plan.revision.Contents;
import vn.tiendo.plan.workbook.WorkbookContent;
import vn.tiendo.plan.workbook.WorkbookContent.BadCell;
import vn.tiendo.plan.workbook.WorkbookContent.WorkbookRow;
import vn.tiendo.plan.workbook.WorkbookReader;

/** Puts what the sheets of the house say exactly in place of what was read from their words. */
@ApplicationScoped
class WorkbookImport {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final UUID ANY = new UUID(0, 0);

    private final WorkbookReader reader;
    private final Contents contents;
    private final ObjectMapper json;

    WorkbookImport(WorkbookReader reader, Contents contents, ObjectMapper json) {
        this.reader = reader;
        this.contents = contents;
        this.json = json;
    }

    /** The result of reading the words, or more where the text is that of a workbook of the house. */
    ImportResult refine(ImportResult words, String text, List<FileText.Sheet> sheets) {
        return reader.read(text, sheets)
                .map(workbook -> new Refinement(words, workbook).result())
                .orElse(words);
    }

    /** A thing that was read: as shown, and what a row says of it exactly. */
    private record Read<T>(T found, @Nullable Map<String, Object> fields) {}

    private final class Refinement {
        private final ImportResult words;
        private final WorkbookContent workbook;
        private final List<ExactRow> exact = new ArrayList<>();
        private final List<Warning> warnings = new ArrayList<>();
        private final Set<Integer> inWords;

        private Refinement(ImportResult words, WorkbookContent workbook) {
            this.words = words;
            this.workbook = workbook;
            this.inWords = workbook.rows().stream()
                    .filter(row -> !row.exact())
                    .map(WorkbookRow::line)
                    .collect(Collectors.toSet());
        }

        private ImportResult result() {
            List<FoundTarget> targets =
                    all(Part.TARGET, words.targets(), FoundTarget::source, ShownRows::fields, this::target);
            List<FoundTask> tasks = all(Part.TASK, words.tasks(), FoundTask::source, ShownRows::fields, this::task);
            List<FoundDuty> duties =
                    all(Part.REPORTING_DUTY, words.reportingDuties(), FoundDuty::source, duty -> Map.of(), this::duty);
            workbook.rows().stream().flatMap(row -> row.bad().stream()).forEach(bad -> warnings.add(unreadable(bad)));
            return new ImportResult(
                    workbook.document().orElse(words.document()),
                    targets,
                    tasks,
                    duties,
                    Stream.concat(words.warnings().stream().filter(this::stands), warnings.stream())
                            .toList(),
                    exact);
        }

        /** In the order of the lines: what stands elsewhere, and the rows of the sheets of the house. */
        private <T> List<T> all(
                Part part,
                List<T> found,
                Function<T, Source> source,
                Function<T, Map<String, Object>> written,
                Shown<T> shown) {
            List<Read<T>> read = new ArrayList<>();
            found.stream()
                    .filter(one -> !workbook.has(source.apply(one).fromLine()))
                    .forEach(one -> read.add(new Read<>(one, null)));
            Map<Integer, List<T>> byLine = found.stream()
                    .collect(Collectors.groupingBy(one -> source.apply(one).fromLine()));
            workbook.rows().stream().filter(row -> row.part() == part).forEach(row -> {
                if (row.exact() || part == Part.REPORTING_DUTY) {
                    add(read, row, json.convertValue(row.fields(), FIELDS), shown);
                } else {
                    byLine.getOrDefault(row.line(), List.of()).forEach(one -> overlay(read, row, one, written, shown));
                }
            });
            ToIntFunction<Read<T>> line = one -> source.apply(one.found()).fromLine();
            read.sort(Comparator.comparingInt(line));
            for (int nth = 0; nth < read.size(); nth++) {
                Map<String, Object> fields = read.get(nth).fields();
                if (fields != null) {
                    exact.add(new ExactRow(part, nth, fields));
                }
            }
            return read.stream().map(Read::found).toList();
        }

        private <T> void overlay(
                List<Read<T>> read, WorkbookRow row, T one, Function<T, Map<String, Object>> written, Shown<T> shown) {
            if (row.fields().isEmpty()) {
                read.add(new Read<>(one, null));
                return;
            }
            Map<String, Object> fields = new java.util.HashMap<>(written.apply(one));
            json.convertValue(row.fields(), FIELDS)
                    .forEach((field, said) -> fields.merge(field, said, ShownRows::over));
            if (!add(read, row, fields, shown)) {
                read.add(new Read<>(one, null));
            }
        }

        private <T> boolean add(List<Read<T>> read, WorkbookRow row, Map<String, Object> fields, Shown<T> shown) {
            try {
                read.add(new Read<>(shown.of(item(row.part(), fields), new Source(row.line(), row.line())), fields));
                return true;
            } catch (Refusal | ConstraintViolationException refused) {
                warnings.add(new Warning(
                        Warning.Code.CELL_VALUE_UNREADABLE,
                        "The row says what no draft can: " + refused.getMessage(),
                        new Source(row.line(), row.line())));
                return false;
            }
        }

        private FoundTarget target(Item item, Source source) {
            return ShownRows.target(contents.target(item, ANY, null), source);
        }

        private FoundTask task(Item item, Source source) {
            return ShownRows.task(contents.task(item, ANY, null), source);
        }

        private FoundDuty duty(Item item, Source source) {
            return ShownRows.duty(contents.duty(item, ANY, null), source);
        }

        /** Of the sheets of the house only those rows are read as words that do not say everything themselves. */
        private boolean stands(Warning warning) {
            return warning.source() == null
                    ? workbook.document().isEmpty()
                    : !workbook.has(warning.source().fromLine())
                            || inWords.contains(warning.source().fromLine());
        }

        private static Warning unreadable(BadCell bad) {
            return new Warning(
                    Warning.Code.CELL_VALUE_UNREADABLE,
                    "The cell says nothing its column can hold: " + bad.said(),
                    new Source(bad.line(), bad.line()),
                    bad.column());
        }
    }

    private interface Shown<T> {
        T of(Item item, Source source);
    }

    /** As if it stood in a plan, without the bodies, whose codes are looked up when the draft is made. */
    private static Item item(Part part, Map<String, Object> fields) {
        Map<String, Object> said = new java.util.HashMap<>(fields);
        said.keySet().removeAll(part.organizations());
        said.put("position", 1);
        return new Item(part, ANY, said);
    }
}
