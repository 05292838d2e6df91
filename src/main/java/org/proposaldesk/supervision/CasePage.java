package org.proposaldesk.supervision;

import java.util.List;

/**
 * A page of a list of items.
 *
 * @param total all items that fit, on all pages
 */
public record CasePage(int total, int page, int pageSize, List<CaseRow> rows) {
}
