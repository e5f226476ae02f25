package vn.tiendo.plan.organization;

import static vn.tiendo.plan.organization.OrganizationError.ORGANIZATION_CHANGE_TOO_EARLY;
import static vn.tiendo.plan.organization.OrganizationError.ORGANIZATION_CODE_INVALID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.scope.OrganizationChanged;
import vn.tiendo.plan.organization.OrganizationChanges.Renaming;
import vn.tiendo.plan.organization.OrganizationResource.Naming;
import vn.tiendo.plan.organization.OrganizationResource.NewOrganization;
import vn.tiendo.plan.organization.tree.Tree;

/** A body of the State, the Party or the Front, or a unit inside one. Its name changes, its id never. */
@Entity
@Table(name = "organization")
class Organization {
    /** The three lines of the political system. */
    @Schema(name = "OrganizationLine")
    enum Line {
        STATE,
        PARTY,
        FRONT
    }

    @Id
    private UUID id;

    @jakarta.persistence.Version
    private long version;

    private String code;

    @Column(name = "administrative_code")
    private @Nullable String administrativeCode;

    private String name;

    @Column(name = "short_name")
    private @Nullable String shortName;

    @Enumerated(EnumType.STRING)
    private OrganizationLevel level;

    @Enumerated(EnumType.STRING)
    private Line line;

    private @Nullable String kind;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    private UUID[] path;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    /** Since when it looks as it does: the database remembers how it looked before. */
    @Column(name = "state_from")
    private LocalDate stateFrom;

    @Column(name = "successor_ids")
    private UUID[] successorIds;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Organization() {}

    Organization(UUID id, NewOrganization command, List<UUID> parentPath, LocalDate today) {
        code = OrganizationCode.read(command.code());
        if (!OrganizationCode.isValid(code)) {
            throw ORGANIZATION_CODE_INVALID.at("/code", code);
        }
        this.id = id;
        administrativeCode = AdministrativeCode.of(command.administrativeCode(), command.level());
        name = command.name();
        shortName = command.shortName();
        level = command.level();
        line = command.line();
        kind = command.kind();
        parentId = parentPath.isEmpty() ? null : parentPath.getLast();
        path = Stream.concat(parentPath.stream(), Stream.of(id)).toArray(UUID[]::new);
        validFrom = command.validFrom() == null ? today : command.validFrom();
        stateFrom = validFrom;
        successorIds = new UUID[0];
    }

    Naming naming() {
        return new Naming(name, shortName, administrativeCode, kind);
    }

    Organization requireVersion(@Nullable Version expected) {
        Version.require(expected, version);
        return this;
    }

    /** Corrects what is written of it as it stands; a change on a date is a reorganisation. */
    void correct(Naming naming) {
        name = naming.name();
        shortName = naming.shortName();
        administrativeCode = AdministrativeCode.of(naming.administrativeCode(), level);
        kind = naming.kind();
    }

    /** It exists until that day, and these take over. */
    void close(LocalDate lastDay, List<UUID> successors) {
        if (lastDay.isBefore(stateFrom)) {
            throw ORGANIZATION_CHANGE_TOO_EARLY.because(code, stateFrom);
        }
        validTo = lastDay;
        successorIds = successors.toArray(UUID[]::new);
    }

    /** It is called so from that day on. */
    void rename(Renaming renaming, LocalDate from) {
        changeOn(from);
        code = renaming.code() == null ? code : renaming.code();
        name = renaming.name() == null ? name : renaming.name();
        shortName = renaming.shortName() == null ? shortName : renaming.shortName();
        administrativeCode = renaming.administrativeCode() == null
                ? administrativeCode
                : AdministrativeCode.of(renaming.administrativeCode(), level);
    }

    /** It stands there from that day on. */
    void place(Tree.Node node, LocalDate from) {
        changeOn(from);
        if (!OrganizationCode.isValid(node.code())) {
            throw ORGANIZATION_CODE_INVALID.at("/code", node.code());
        }
        code = node.code();
        path = node.path().toArray(UUID[]::new);
        parentId = path.length > 1 ? path[path.length - 2] : null;
    }

    private void changeOn(LocalDate from) {
        if (!from.isAfter(stateFrom)) {
            throw ORGANIZATION_CHANGE_TOO_EARLY.because(code, stateFrom);
        }
        stateFrom = from;
    }

    Tree.Node node() {
        return new Tree.Node(id, code, List.of(path));
    }

    List<UUID> path() {
        return List.of(path);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    @Nullable
    String administrativeCode() {
        return administrativeCode;
    }

    OrganizationChanged changed() {
        return new OrganizationChanged(
                id,
                version,
                code,
                name,
                shortName,
                level.name(),
                line.name(),
                parentId,
                List.of(path),
                validFrom,
                validTo,
                administrativeCode,
                kind,
                List.of(successorIds));
    }
}
