package vn.tiendo.plan.document;

import static vn.tiendo.plan.document.DocumentError.DOCUMENT_NOT_SENDABLE;
import static vn.tiendo.plan.document.DocumentError.DOCUMENT_NO_RECIPIENT;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.plan.PlanDocument;
import vn.tiendo.plan.plan.PlanStatus;

/**
 * An issued plan as a new electronic document in the envelope of QCVN 102:2016/BTTTT: the header says what is on paper, the
 * files travel beside it, in Base64. Bodies are named by their codes of Decision 20/2020.
 *
 * @param plan what is sent
 * @param to to whom
 * @param type the number by which the exchange calls documents of this kind
 */
record EdXml(WholeText plan, List<OrganizationRef> to, int type) {
    static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    static final String ACTOR = "http://schemas.xmlsoap.org/soap/actor/next";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss").withZone(VietnamTime.ZONE);
    private static final Pattern NUMBER = Pattern.compile("(\\d+[A-Za-z]?)\\s*[/-]\\s*(.+)");
    private static final int NORMAL = 0;
    private static final int NEW = 0;

    /** A file that travels along. */
    record Attachment(UUID id, String name, String type, String description, byte[] content) {}

    EdXml {
        requireSendable(plan.plan().document(), plan.plan().status());
        if (to.isEmpty()) {
            throw DOCUMENT_NO_RECIPIENT.because();
        }
    }

    private static void requireSendable(PlanDocument document, PlanStatus status) {
        List<Refusal.Field> missing = new ArrayList<>();
        if (status == PlanStatus.DRAFT) {
            missing.add(new Refusal.Field("/status", DOCUMENT_NOT_SENDABLE));
        }
        require(missing, "type", document.type());
        require(missing, "number", document.number() == null ? null : code(document.number(), 1));
        require(missing, "place", document.place());
        require(missing, "issuedOn", document.issuedOn());
        require(missing, "subject", document.subject());
        require(missing, "signer", document.signer());
        if (!missing.isEmpty()) {
            throw new Refusal(DOCUMENT_NOT_SENDABLE, missing);
        }
    }

    private static void require(List<Refusal.Field> missing, String field, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            missing.add(new Refusal.Field("/document/" + field, DOCUMENT_NOT_SENDABLE));
        }
    }

    /** "564/KH-UBND" and "11-KH/TU" are a number and a notation. */
    private static @Nullable String code(String number, int group) {
        Matcher parts = NUMBER.matcher(number.strip());
        return parts.matches() ? parts.group(group) : null;
    }

    byte[] bytes(List<Attachment> attachments, Instant now) {
        XmlText xml = new XmlText(NAMESPACE);
        xml.plain("edXML", () -> {
            xml.element("edXMLEnvelope", () -> {
                xml.element("edXMLHeader", () -> {
                    xml.element("MessageHeader", () -> message(xml));
                    xml.element(
                            "TraceHeaderList",
                            () -> trace(xml, now),
                            "id",
                            "trace-" + plan.plan().id(),
                            "version",
                            "1.0",
                            "mustUnderstand",
                            "1",
                            "actor",
                            ACTOR);
                });
                xml.element(
                        "edXMLBody",
                        () -> xml.element(
                                "edXMLManifest",
                                () -> attachments.forEach(file -> reference(xml, file)),
                                "version",
                                "1.0"));
            });
            xml.plain("AttachmentEncoded", () -> attachments.forEach(file -> attachment(xml, file)));
        });
        return xml.bytes();
    }

    private void message(XmlText xml) {
        PlanDocument document = plan.plan().document();
        String number = String.valueOf(document.number());
        xml.element("From", () -> body(xml, plan.plan().keeper(), document.issuer()));
        to.forEach(one -> xml.element("To", () -> body(xml, one, null)));
        xml.element("Code", () -> {
            xml.text("CodeNumber", code(number, 1));
            xml.text("CodeNotation", code(number, 2));
        });
        xml.element("PromulgationInfo", () -> {
            xml.text("Place", document.place());
            xml.text("PromulgationDate", issuedOn());
        });
        xml.element("DocumentType", () -> {
            xml.text("Type", Integer.toString(type));
            xml.text("TypeName", document.type());
        });
        xml.text("Subject", document.subject());
        xml.element("SignerInfo", () -> xml.text("FullName", document.signer()));
        List<String> places =
                all(document.distribution()).map(PlanDocument.Recipient::name).toList();
        if (!places.isEmpty()) {
            xml.element("ToPlaces", () -> places.forEach(place -> xml.text("Place", place)));
        }
        xml.element("OtherInfo", () -> other(xml, document));
        xml.text("SteeringType", Integer.toString(NORMAL));
        xml.text("DocumentId", plan.plan().keeper().code() + "," + issuedOn() + "," + number);
    }

    private static void other(XmlText xml, PlanDocument document) {
        xml.text("Priority", Integer.toString(NORMAL));
        List<String> annexes =
                all(document.annexes()).map(PlanDocument.Annex::name).toList();
        if (!annexes.isEmpty()) {
            xml.element("Appendixes", () -> annexes.forEach(annex -> xml.text("Appendix", annex)));
        }
    }

    private static void body(XmlText xml, OrganizationRef body, @Nullable String printed) {
        xml.text("OrganId", body.code());
        xml.text("OrganizationInCharge", body.name());
        xml.text("OrganName", printed == null || printed.isBlank() ? body.name() : printed);
    }

    private void trace(XmlText xml, Instant now) {
        xml.element("TraceHeader", () -> {
            xml.text("OrganId", plan.plan().keeper().code());
            xml.text("Timestamp", MOMENT.format(now));
        });
        xml.element(
                "Bussiness",
                () -> { // so it is spelt there
                    xml.text("BussinessDocType", Integer.toString(NEW));
                    xml.text("Paper", "0");
                });
    }

    private static void reference(XmlText xml, Attachment file) {
        xml.reference("cid:" + file.id(), () -> {
            xml.text("ContentId", "cid:" + file.id());
            xml.text("ContentType", file.type());
            xml.text("AttachmentName", file.name());
            xml.text("Description", file.description());
        });
    }

    private static void attachment(XmlText xml, Attachment file) {
        xml.plain("Attachment", () -> {
            xml.plainText("ContentType", file.type());
            xml.plainText("ContentId", file.id().toString());
            xml.plainText("Description", file.description());
            xml.plainText(
                    "ContentTransferEncoded", java.util.Base64.getEncoder().encodeToString(file.content()));
            xml.plainText("AttachmentName", file.name());
        });
    }

    private String issuedOn() {
        return DAY.format(
                java.util.Objects.requireNonNull(plan.plan().document().issuedOn()));
    }

    private static <T> Stream<T> all(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
