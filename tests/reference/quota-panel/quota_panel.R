# The mining-quota paper's models (Table 3 and the event study of Table 4) on a panel of public stand-in series.
# Usage: Rscript quota_panel.R [panel.csv [results.csv]]
# Input: columns mineral, year, LNPRI, DID, LNGDP, CR4, EPU; one row for each mineral and year; empty = missing.
# The treated mineral is the one with DID = 1; the policy year is the first year in which it is.
suppressPackageStartupMessages(library(sandwich))
arguments <- commandArgs(trailingOnly = TRUE)
input <- if (length(arguments) >= 1) arguments[1] else "panel.csv"
output <- if (length(arguments) >= 2) arguments[2] else "results.csv"
number <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))

panel <- read.csv(input, stringsAsFactors = FALSE)
stopifnot(c("mineral", "year", "LNPRI", "DID", "LNGDP", "CR4", "EPU") %in% names(panel), !duplicated(panel[c("mineral", "year")]))
treated <- unique(panel$mineral[panel$DID == 1])
policy <- min(panel$year[panel$DID == 1])
panel$unit <- factor(panel$mineral)
panel$time <- factor(panel$year)

results <- NULL
# Effects come before the regressors, so that lm sets the coefficient of a regressor that they explain to NA, and not that of a year.
estimate <- function(model, effects, terms, data) {
  d <- droplevels(data[complete.cases(data[intersect(terms, names(data))], data$LNPRI), ])
  right <- c(if (effects != "none") "unit", if (effects == "mineral+year") "time", terms)
  fit <- lm(as.formula(paste("LNPRI ~", paste(right, collapse = " + "))), d)
  kept <- names(coef(fit))[!is.na(coef(fit))]
  n <- nobs(fit); k <- fit$rank; g <- length(unique(d$mineral))
  nested_k <- k - if (effects == "none") 0 else g - 1
  cr0 <- vcovCL(fit, cluster = d$mineral, type = "HC0", cadjust = FALSE)
  factors <- list(None = 1, Clusters = g / (g - 1), AllParameters = g / (g - 1) * (n - 1) / (n - k),
    WithoutNestedEffects = g / (g - 1) * (n - 1) / (n - nested_k))
  for (term in terms) {
    dropped <- !(term %in% kept)
    se <- if (dropped) NA else sqrt(cr0[term, term])
    for (covariance in c("classical", names(factors))) {
      error <- if (dropped) NA else if (covariance == "classical") sqrt(vcov(fit)[term, term]) else se * sqrt(factors[[covariance]])
      b <- unname(coef(fit)[term])
      results <<- rbind(results, data.frame(model, effects, covariance, term, estimate = number(b), se = number(error),
        p_residual = number(2 * pt(-abs(b / error), n - k)), p_clusters = number(2 * pt(-abs(b / error), g - 1)),
        dropped, n, k, clusters = g, r_squared = number(summary(fit)$r.squared), constant_base = number(unname(coef(fit)[1]))))
    }
  }
}

columns <- list("Table 3 (1)" = "DID", "Table 3 (2)" = "DID", "Table 3 (3)" = c("DID", "LNGDP"),
  "Table 3 (4)" = c("DID", "LNGDP", "CR4"), "Table 3 (5)" = c("DID", "LNGDP", "CR4", "EPU"))
for (model in names(columns)) {
  for (effects in if (model == "Table 3 (1)") "none" else c("mineral", "mineral+year")) estimate(model, effects, columns[[model]], panel)
}

# event study: base pre_1, three treatments of years outside -3 … 3, without and with the controls that year effects leave identified
name_of <- function(k) if (k < 0) paste0("pre_", -k) else if (k == 0) "current" else paste0("post_", k)
for (outside in c("PooledIntoBase", "BinnedAtEnds", "WindowOnly")) {
  d <- panel
  relative <- d$year - policy
  if (outside == "WindowOnly") { d <- d[abs(relative) <= 3, ]; relative <- d$year - policy }
  if (outside == "BinnedAtEnds") relative <- pmin(pmax(relative, -3), 3)
  periods <- c(-3, -2, 0, 1, 2, 3)
  for (k in periods) d[[name_of(k)]] <- as.numeric(d$mineral %in% treated & relative == k)
  terms <- vapply(periods, name_of, "")
  for (effects in c("mineral", "mineral+year")) {
    estimate(paste("event study", outside), effects, terms, d)
    estimate(paste("event study", outside, "with CR4"), effects, c(terms, "CR4"), d)
  }
}

# the mechanism regressions: an outcome that varies only over time has a two-way within coefficient of exactly 0
for (outcome in c("LNGDP", "CR4", "EPU")) {
  d <- panel
  d$LNPRI <- panel[[outcome]]
  for (effects in c("mineral", "mineral+year")) estimate(paste("Table 6", outcome), effects, "DID", d)
}

write.csv(results, output, row.names = FALSE, quote = FALSE)
cat(R.version.string, "sandwich", as.character(packageVersion("sandwich")), nrow(results), "rows\n")
