package vn.tiendo.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.IndexView;

/**
 * The one filter of the document. It never fails a build: what is missing or wrong is listed under {@link #INCOMPLETE}, and
 * the service's {@code ContractTest} says what to add.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class HouseDocument implements OASFilter {
    public static final String INCOMPLETE = "x-tiendo-incomplete";
    public static final String ERROR_CATALOGUE = "x-error-catalogue";

    private final IndexView index;

    /** For the framework, which creates filters that run at build with the index of all classes. */
    public HouseDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Complaints complaints = new Complaints();
        Files files = new Files(Thread.currentThread().getContextClassLoader(), complaints);
        Glossary glossary = Glossary.read(files);
        ErrorCodes codes = new ErrorCodes(index, glossary, complaints);
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Names.give(document, glossary.names(), complaints);
        Types types = new Types(index, document.getComponents(), glossary.names());
        types.forgetMethods(document.getComponents());
        Parameters.addTo(document.getComponents());
        Examples examples = new Examples(files, document.getComponents(), complaints);
        Texts texts = new Texts(files, complaints);
        Scalars.putInPlace(document);
        new Patches(document, complaints).describe();
        OperationParts parts = new OperationParts(
                new Parameters(glossary, complaints),
                new Answers(types, examples, document.getComponents()),
                new CsvLists(types, document.getComponents()),
                new Refusals(codes, document.getComponents(), complaints),
                examples);
        forEachOperation(
                document, (name, operation) -> texts.of(name).ifPresent(text -> parts.add(name, operation, text)));
        document.setTags(texts.tags());
        new Schemas(document.getComponents(), types, glossary, complaints).describe();
        new Use(document).settle();
        document.addExtension(ERROR_CATALOGUE, codes.catalogue());
        glossary.complainOfUnused(complaints);
        texts.complainOfUnused();
        complaints.writeTo(document);
    }

    private static void forEachOperation(OpenAPI document, java.util.function.BiConsumer<String, Operation> work) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        for (Map.Entry<String, PathItem> path :
                document.getPaths().getPathItems().entrySet()) {
            path.getValue()
                    .getOperations()
                    .forEach((method, operation) -> work.accept(method + " " + path.getKey(), operation));
        }
    }
}
