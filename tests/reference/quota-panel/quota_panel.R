# The mining-quota paper's models (Table 3 and the event study of Table 4) on a panel that this script builds from data/public.
# Usage: Rscript quota_panel.R   in this folder (see README.md); writes results.csv.
# It shares no code with the library: CSV to panel to estimates, all in R.
suppressPackageStartupMessages({ library(sandwich); library(plm) })
options(stringsAsFactors = FALSE)
public <- "../../../data/public"
number <- function(x) sprintf("%.17g", x)

# ---- data -------------------------------------------------------------------------------------------------------------------
read <- function(name) read.csv(file.path(public, paste0(name, ".csv")), encoding = "UTF-8", colClasses = c(note = "character"))
prices <- read("prices"); concentration <- read("concentration"); world <- read("world"); series <- read("series")
minerals <- read.csv(file.path(public, "minerals.csv"), encoding = "UTF-8")
treated <- minerals$id[minerals$treated == "true"]
policy <- minerals$policy_year[minerals$treated == "true"]
years <- 1999:2022
stopifnot(length(treated) == 1, policy == 2006, nrow(minerals) == 5)

# the series with the role 'main' of a quantity and mineral
main <- function(quantity, mineral) {
  id <- series$id[series$quantity == quantity & series$mineral == mineral & series$role == "main"]
  stopifnot(length(id) == 1)
  id
}

# values by year; a year without a row is NA
by_year <- function(table, id) {
  rows <- table[table$series == id, ]
  stopifnot(nrow(rows) > 0, !duplicated(rows$year), length(unique(rows$unit)) == 1)
  rows$value[match(years, rows$year)]
}

us_dollars_per_tonne <- function(id) {
  unit <- prices$unit[prices$series == id][1]
  per_unit <- sub("^US\\$/([a-z]+).*$", "\\1", unit)
  stopifnot(per_unit %in% c("kg", "t", "dmt"))
  by_year(prices, id) * if (per_unit == "kg") 1000 else 1
}

rare_earth_prices <- c(compounds = "rare_earth_compounds_us_import_unit_value", usgs = "rare_earths_unit_value_us",
  metals = "rare_earth_metals_china_export_unit_value")
gdps <- c(usd = "gdp_current_usd", ppp = "gdp_ppp")
stopifnot(rare_earth_prices["compounds"] == main("price", treated), gdps["usd"] == main("gdp", ""))

build <- function(price, gdp, deflator, which_minerals) {
  keep <- if (which_minerals == "four") setdiff(minerals$id, "molybdenum") else minerals$id
  cpi <- by_year(world, "cpi_u")
  level <- if (deflator == "deflated") cpi / cpi[years == 1999] else rep(1, length(years))
  do.call(rbind, lapply(keep, function(mineral) {
    id <- if (mineral == treated) rare_earth_prices[[price]] else main("price", mineral)
    data.frame(mineral = mineral, year = years, LNPRI = log(us_dollars_per_tonne(id) / level),
      DID = as.numeric(mineral == treated & years >= policy), LNGDP = log(by_year(world, gdps[[gdp]])),
      CR4 = by_year(concentration, main("concentration", mineral)) / 100, EPU = by_year(world, "gepu_current"))
  }))
}

# ---- estimation -------------------------------------------------------------------------------------------------------------
corrections <- c("None", "Clusters", "AllParameters", "WithoutNestedEffects", "SlopesOnly")
out <- list()
emit <- function(spec, quantity, value, term = "", covariance = "", df = "")
  out[[length(out) + 1]] <<- data.frame(spec, term, quantity, covariance, df, value = number(value))

# K without the unit dummies: the units are swept out of every column, so that lm does not count them and vcovCL's own HC1 does the rest
nested_covariance <- function(d, terms, effects) {
  swept <- function(column) residuals(lm(column ~ factor(d$mineral))) + mean(column)
  d$time <- factor(d$year)
  X <- model.matrix(as.formula(paste("~", paste(c(terms, if ("time" %in% effects) "time"), collapse = " + "))), d)[, -1, drop = FALSE]
  S <- apply(X, 2, swept)
  v <- vcovCL(lm(swept(d$LNPRI) ~ S), cluster = d$mineral, type = "HC1")[1 + seq_along(terms), 1 + seq_along(terms), drop = FALSE]
  dimnames(v) <- list(terms, terms)
  v
}

sss_covariance <- function(d, terms, effects) {
  p <- pdata.frame(d[c("mineral", "year", "LNPRI", terms)], index = c("mineral", "year"))
  f <- as.formula(paste("LNPRI ~", paste(terms, collapse = " + ")))
  fit <- if (length(effects) == 0) plm(f, p, model = "pooling")
         else plm(f, p, model = "within", effect = if ("time" %in% effects) "twoways" else "individual")
  vcovHC(fit, method = "arellano", type = "sss", cluster = "group")
}

# detail: "all", every covariance and both distributions of t; "errors", every standard error, and p and interval of the default;
# "DID", the estimate of DID and its default standard error
estimate <- function(spec, d, terms, effects, detail) {
  d <- d[complete.cases(d[c("LNPRI", terms)]), ]
  d$unit <- factor(d$mineral); d$time <- factor(d$year)
  # Effects come before the regressors, so that lm gives NA to a regressor that they explain and not to some year.
  fit <- lm(as.formula(paste("LNPRI ~", paste(c(effects, terms), collapse = " + "))), d)
  kept <- terms[!is.na(coef(fit)[terms])]
  stopifnot(!is.na(coef(fit)[setdiff(names(coef(fit)), terms)]), length(kept) > 0)
  n <- nobs(fit); k <- fit$rank; g <- nlevels(d$unit)
  within <- if (length(effects) == 0) mean(d$LNPRI) else fitted(lm(as.formula(paste("LNPRI ~", paste(effects, collapse = " + "))), d))

  emit(spec, "n", n)
  if (detail != "DID") {
    emit(spec, "k", k); emit(spec, "clusters", g)
    emit(spec, "r2", summary(fit)$r.squared)
    emit(spec, "r2_within", 1 - sum(residuals(fit)^2) / sum((d$LNPRI - within)^2))
    for (term in setdiff(terms, kept)) emit(spec, "dropped", 1, term)
  }

  v <- list(classical = vcov(fit), HC1 = vcovHC(fit, type = "HC1"),
    None = vcovCL(fit, cluster = d$mineral, type = "HC0", cadjust = FALSE),
    Clusters = vcovCL(fit, cluster = d$mineral, type = "HC0", cadjust = TRUE),
    AllParameters = vcovCL(fit, cluster = d$mineral, type = "HC1"))
  v$WithoutNestedEffects <- if ("unit" %in% effects) nested_covariance(d, kept, effects) else v$AllParameters
  v$SlopesOnly <- sss_covariance(d, kept, effects)

  # Mineral effects and DID alone: DID differs from its mineral's mean for the treated mineral only, and least squares makes the sum of
  # DID times residual 0 there. The clustered standard error is 0 in theory and is written as 0; R leaves rounding noise without a warning,
  # up to 1e-14 of HC0's standard error in sandwich and 1e-8 in plm, which rounds the variance and not its root.
  is_zero <- identical(effects, "unit") && identical(kept, "DID")
  hc0 <- vcovHC(fit, type = "HC0")
  for (term in if (detail == "DID") "DID" else kept) {
    b <- coef(fit)[[term]]
    emit(spec, "estimate", b, term)
    for (kind in if (detail == "DID") "AllParameters" else names(v)) {
      clustered <- kind %in% corrections
      variance <- v[[kind]][term, term]
      ratio <- sqrt(max(variance, 0) / hc0[term, term])
      if (clustered && is_zero) {
        stopifnot(ratio < 1e-7)
        emit(spec, "se", 0, term, kind)
        next
      }
      stopifnot(ratio > 1e-6) # nothing else is 0
      se <- sqrt(variance)
      emit(spec, "se", se, term, kind)
      if (detail == "all") emit(spec, "t", b / se, term, kind)
      for (rule in c("n-K", if (clustered) "G-1")) { # G - 1 needs clusters
        if (detail == "DID" || detail == "errors" && !(kind == "AllParameters" && rule == "G-1")) next
        df <- if (rule == "n-K") n - k else g - 1
        half <- qt(0.025, df, lower.tail = FALSE) * se
        emit(spec, "p", 2 * pt(-abs(b / se), df), term, kind, rule)
        emit(spec, "lower", b - half, term, kind, rule)
        emit(spec, "upper", b + half, term, kind, rule)
      }
    }
  }
}

# ---- specifications ---------------------------------------------------------------------------------------------------------
columns <- list("1" = "DID", "2" = "DID", "3" = c("DID", "LNGDP"), "4" = c("DID", "LNGDP", "CR4"), "5" = c("DID", "LNGDP", "CR4", "EPU"))
default <- "compounds-usd-nominal-five"
# one choice changed at a time, and the exercise that sets deflated prices against GDP at purchasing power parity
in_detail <- c("usgs-usd-nominal-five", "metals-usd-nominal-five", "compounds-ppp-nominal-five", "compounds-usd-deflated-five",
  "compounds-ppp-deflated-five", "compounds-usd-nominal-four")

name_of <- function(k) if (k < 0) paste0("pre_", -k) else if (k == 0) "current" else paste0("post_", k)
event_study <- function(spec, d, outside, detail) {
  relative <- d$year - policy
  if (outside == "WindowOnly") { d <- d[abs(relative) <= 3, ]; relative <- d$year - policy }
  if (outside == "BinnedAtEnds") relative <- pmin(pmax(relative, -3), 3)
  periods <- c(-3, -2, 0, 1, 2, 3) # base pre_1
  for (k in periods) d[[name_of(k)]] <- as.numeric(d$mineral == treated & relative == k)
  estimate(spec, d, c(vapply(periods, name_of, ""), "CR4"), c("unit", "time"), detail)
}

choices <- expand.grid(price = names(rare_earth_prices), gdp = names(gdps), deflator = c("nominal", "deflated"), minerals = c("five", "four"))
for (row in seq_len(nrow(choices))) {
  choice <- lapply(choices[row, ], as.character)
  panel_id <- paste(choice$price, choice$gdp, choice$deflator, choice$minerals, sep = "-")
  panel <- build(choice$price, choice$gdp, choice$deflator, choice$minerals)
  detail <- if (panel_id == default) "all" else if (panel_id %in% in_detail) "errors" else "DID"
  for (column in c("LNPRI", "LNGDP", "CR4", "EPU")) {
    emit(paste0(panel_id, "/panel"), "count", sum(!is.na(panel[[column]])), column)
    emit(paste0(panel_id, "/panel"), "mean", mean(panel[[column]], na.rm = TRUE), column)
  }

  for (column in names(columns)) {
    uses_gdp <- "LNGDP" %in% columns[[column]]
    if (choice$gdp == "ppp" && !uses_gdp) next # the same as with usd
    marked <- if (column == "1") character() else c("unit", "time")
    estimate(paste0(panel_id, "/Table 3 (", column, ") marked"), panel, columns[[column]], marked, detail)
    if (column != "1") estimate(paste0(panel_id, "/Table 3 (", column, ") no-years"), panel, columns[[column]], "unit", detail)
  }

  if (detail != "DID" && choice$gdp == "usd") {
    for (outside in c("PooledIntoBase", "BinnedAtEnds", "WindowOnly")) event_study(paste0(panel_id, "/Table 4 ", outside), panel, outside, detail)
  }
}

results <- do.call(rbind, out)
stopifnot(!duplicated(results[c("spec", "term", "quantity", "covariance", "df")]), results$value != "NA", results$value != "NaN")
write.csv(results, "results.csv", row.names = FALSE, quote = FALSE)
cat(R.version.string, "sandwich", as.character(packageVersion("sandwich")), "plm", as.character(packageVersion("plm")), nrow(results), "rows\n")
