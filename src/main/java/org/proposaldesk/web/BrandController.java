package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.proposaldesk.bureau.Bureau;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The names that the web apps show in their heads, from {@code bureau.yml}. */
@RestController
@Tag(name = "brand", description = "名称")
public class BrandController {

    /** In the words of the web apps: vendor is the bureau, name the product. */
    public record Brand(String vendor, String name) {
    }

    private final Brand brand;

    BrandController(Bureau bureau) {
        this.brand = new Brand(bureau.name(), bureau.product());
    }

    @GetMapping("/bureau/api/brand")
    @Operation(summary = "单位名称和系统名称")
    Brand brand() {
        return brand;
    }
}
