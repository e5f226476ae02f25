package vn.tiendo.indicator.scoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the head of a body of one level and line is called: a title, never a name. */
@Schema(name = "HeadTitle")
public record HeadTitle(
        @NotBlank @Pattern(regexp = "CENTRAL|PROVINCE|DEPARTMENT|DISTRICT|COMMUNE|UNIT")
        String level,

        @NotBlank @Pattern(regexp = "STATE|PARTY|FRONT") String line,
        @NotBlank @Size(max = 100) String title) {}
