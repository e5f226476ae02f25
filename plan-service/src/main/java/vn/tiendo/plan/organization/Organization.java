package vn.tiendo.plan.organization;

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
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.scope.OrganizationChanged;
import vn.tiendo.plan.organization.OrganizationResource.Naming;
import vn.tiendo.plan.organization.OrganizationResource.NewOrganization;

/** A body of the State, the Party or the Front, or a unit inside one. Its name changes, its id never. */
@Entity
@Table(name = "organization")
class Organization {
    /** Where a body stands; a unit is a division inside another body. */
    enum Level {
        CENTRAL,
        PROVINCE,
        DEPARTMENT,
        COMMUNE,
        UNIT
    }

    /** The three lines of the political system. */
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
    private String name;

    @Column(name = "short_name")
    private @Nullable String shortName;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private Line line;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    private UUID[] path;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Organization() {}

    Organization(UUID id, NewOrganization command, List<UUID> parentPath, LocalDate today) {
        if (!OrganizationCode.isValid(command.code())) {
            throw ORGANIZATION_CODE_INVALID.at("/code", command.code());
        }
        this.id = id;
        code = command.code();
        name = command.name();
        shortName = command.shortName();
        level = command.level();
        line = command.line();
        parentId = parentPath.isEmpty() ? null : parentPath.getLast();
        path = Stream.concat(parentPath.stream(), Stream.of(id)).toArray(UUID[]::new);
        validFrom = command.validFrom() == null ? today : command.validFrom();
    }

    Naming naming() {
        return new Naming(name, shortName);
    }

    Organization requireVersion(@Nullable Version expected) {
        Version.require(expected, version);
        return this;
    }

    void rename(Naming naming) {
        name = naming.name();
        shortName = naming.shortName();
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
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
                validTo);
    }
}
