# Reference values of two-way clustered covariances, and of CR2 with Satterthwaite degrees of freedom.
# Usage: Rscript clusters.R   (writes the data that the folder 'panel' does not have, and the results; see README.md)
suppressPackageStartupMessages({ library(sandwich); library(plm); library(clubSandwich); library(AER) })
options(stringsAsFactors = FALSE)
number <- function(x) sprintf("%.17g", x)

# ---- data: rounded to 15 digits before R uses them, as the tables that the tests read ----------------------------------------
rounded <- function(d) { d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(sprintf("%.15g", x)) else as.character(x)); d }
write_data <- function(d, file) {
  out <- d
  out[] <- lapply(out, function(x) if (is.numeric(x)) sprintf("%.15g", x) else x)
  write.csv(out, file, row.names = FALSE, quote = FALSE)
}

data(Grunfeld, package = "plm"); data(Fatalities, package = "AER"); data(PetersenCL, package = "sandwich"); data(Cigar, package = "plm")
grunfeld <- rounded(with(Grunfeld, data.frame(unit = sprintf("f%02d", firm), year, y = inv, x1 = value, x2 = capital)))
fatalities <- rounded(with(Fatalities, data.frame(unit = as.character(state), year = as.numeric(as.character(year)), y = fatal / pop * 10000, x1 = beertax, x2 = unemp)))
petersen <- rounded(with(PetersenCL, data.frame(unit = sprintf("f%03d", firm), year, y, x1 = x, x2 = year^2 / 10)))
cigar <- rounded(with(Cigar, data.frame(unit = sprintf("s%02d", state), year, y = log(sales), x1 = log(price / cpi), x2 = log(ndi / cpi))))
write_data(cigar, "cigar.csv")

# 5 units, 24 years, one treated unit from year 2006, 15 rows missing: the quota panel's shape with holes. x1 is DID.
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20063)
holes <- expand.grid(year = 1999:2022, unit = c("coal", "copper", "iron", "moly", "ree"))[, c("unit", "year")]
holes$unit <- as.character(holes$unit)
shock <- unlist(lapply(1:5, function(g) as.numeric(stats::filter(rnorm(24, sd = 0.15 * g), 0.5, method = "recursive"))))
holes$x1 <- as.numeric(holes$unit == "ree" & holes$year >= 2006)
holes$x2 <- rnorm(120, 2) + 0.05 * (holes$year - 1999)
holes$y <- 4 + 0.5 * holes$x1 + 0.2 * holes$x2 + rep(rnorm(5), each = 24) + rep(rnorm(24, sd = 0.3), 5) + shock
balanced <- rounded(holes[, c("unit", "year", "y", "x1", "x2")])
holes <- rounded(holes[-sort(sample(120, 15)), c("unit", "year", "y", "x1", "x2")])
write_data(balanced, "balanced.csv")
write_data(holes, "holes.csv")
datasets <- list(grunfeld = grunfeld, fatalities = fatalities, petersen = petersen, cigar = cigar, holes = holes, balanced = balanced)
formulas <- list(none = "", unit = " + factor(unit)", "unit+year" = " + factor(unit) + factor(year)")

# ---- two-way ------------------------------------------------------------------------------------------------------------------
two_way <- NULL
add_two_way <- function(dataset, label, kind, fit, v) {
  v <- v[c("x1", "x2"), c("x1", "x2")]
  two_way <<- rbind(two_way, data.frame(dataset, effects = label, kind, term = c("x1", "x2"), estimate = number(coef(fit)[c("x1", "x2")]),
    variance = number(diag(v)), covariance = number(v[1, 2])))
}
clip <- function(v) { e <- eigen((v + t(v)) / 2, symmetric = TRUE); e$vectors %*% diag(pmax(e$values, 0)) %*% t(e$vectors) }
for (name in c("grunfeld", "fatalities", "petersen", "holes")) {
  d <- datasets[[name]]
  for (label in if (name == "petersen") "none" else names(formulas)) {
    fit <- lm(as.formula(paste("y ~ x1 + x2", formulas[[label]])), d)
    by <- d[c("unit", "year")]
    add_two_way(name, label, "None", fit, vcovCL(fit, cluster = by, type = "HC0", cadjust = FALSE))
    add_two_way(name, label, "Clusters", fit, vcovCL(fit, cluster = by, type = "HC0", cadjust = TRUE))
    add_two_way(name, label, "AllParameters", fit, vcovCL(fit, cluster = by, type = "HC1"))
    add_two_way(name, label, "AllParameters ClipAllParameters", fit, vcovCL(fit, cluster = by, type = "HC1", fix = TRUE))
    # no package of Debian's has the smaller G in all three parts: the parts without a factor, each times that of the smaller G
    n <- nobs(fit); k <- fit$rank; g <- min(length(unique(d$unit)), length(unique(d$year)))
    plain <- vcovCL(fit, cluster = by, type = "HC0", cadjust = FALSE) * g / (g - 1) * (n - 1) / (n - k)
    add_two_way(name, label, "AllParameters Smallest", fit, plain)
    v <- vcovCL(fit, cluster = by, type = "HC1")[c("x1", "x2"), c("x1", "x2")]
    clipped <- clip(v); dimnames(clipped) <- dimnames(v)
    add_two_way(name, label, "AllParameters ClipSlopes", fit, clipped)
  }
}
write.csv(two_way, "two-way.csv", row.names = FALSE, quote = FALSE)

# ---- CR2 ----------------------------------------------------------------------------------------------------------------------
cr2 <- NULL
add_cr2 <- function(dataset, label, program, fit, cluster) {
  v <- vcovCR(fit, cluster = cluster, type = "CR2")
  test <- coef_test(fit, vcov = v, test = "Satterthwaite", coefs = c("x1", "x2"))
  wald <- Wald_test(fit, constraints = constrain_zero(c("x1", "x2"), coef(fit)), vcov = v, test = "Naive-F")
  cr2 <<- rbind(cr2, data.frame(dataset, effects = label, program, term = c("x1", "x2"), estimate = number(test$beta), se = number(test$SE),
    df = number(if (is.null(test$df)) test$df_Satt else test$df), p = number(if (is.null(test$p_Satt)) test$p_val else test$p_Satt), naive_f = number(wald$Fstat)))
}
for (name in c("grunfeld", "fatalities", "petersen", "cigar", "holes")) {
  d <- datasets[[name]]
  for (label in if (name == "petersen") "none" else if (name == "cigar") "unit+year" else names(formulas)) {
    if (name == "holes" && label == "unit") next # x1's score is 0 in the only cluster where it varies: no variance to compare
    add_cr2(name, label, "lm", lm(as.formula(paste("y ~ x1 + x2", formulas[[label]])), d), d$unit)
    p <- pdata.frame(d, index = c("unit", "year"))
    if (label != "none") add_cr2(name, label, "plm", plm(y ~ x1 + x2, p, model = "within", effect = if (label == "unit") "individual" else "twoways"), d$unit)
  }
}
write.csv(cr2, "cr2.csv", row.names = FALSE, quote = FALSE)
