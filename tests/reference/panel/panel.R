# Reference values of linear models with fixed effects: every covariance, factor and distribution of t that RareEarth.Methods names.
# Usage: Rscript panel.R   (writes the data and the results beside itself; see README.md)
suppressPackageStartupMessages({ library(sandwich); library(plm); library(clubSandwich); library(AER) })
options(stringsAsFactors = FALSE)
number <- function(x) sprintf("%.17g", x)

# ---- data: written with 15 digits and read back, so that R computes from what the tests read --------------------------------
write_data <- function(d, file) {
  d[] <- lapply(d, function(column) if (is.numeric(column)) sprintf("%.15g", column) else as.character(column))
  write.csv(d, file, row.names = FALSE, quote = FALSE)
  read.csv(file, colClasses = c(unit = "character"))
}

data(Grunfeld, package = "plm")
grunfeld <- write_data(with(Grunfeld, data.frame(unit = sprintf("f%02d", firm), year, y = inv, x1 = value, x2 = capital)), "grunfeld.csv")

data(Fatalities, package = "AER")
fatalities <- write_data(with(Fatalities, data.frame(unit = as.character(state), year, y = fatal / pop * 10000, x1 = beertax, x2 = unemp)), "fatalities.csv")

data(PetersenCL, package = "sandwich")
petersen <- write_data(with(PetersenCL, data.frame(unit = sprintf("f%03d", firm), year, y, x1 = x, x2 = year^2 / 10)), "petersen.csv")

# 5 units, 24 years, 13 of the 120 rows missing, unequal variances, serial correlation: the quota panel's shape with holes
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20061)
simulated <- expand.grid(year = 1999:2022, unit = c("coal", "copper", "iron", "moly", "ree"))[, c("unit", "year")]
shock <- unlist(lapply(1:5, function(g) as.numeric(stats::filter(rnorm(24, sd = 0.2 * g), 0.6, method = "recursive"))))
simulated$x1 <- as.numeric(simulated$unit == "ree" & simulated$year >= 2006)
simulated$x2 <- rnorm(120, 3) + 0.1 * (simulated$year - 1999)
simulated$y <- 2 + 0.65 * simulated$x1 - 0.3 * simulated$x2 + rep(rnorm(5), each = 24) + rep(rnorm(24, sd = 0.4), 5) + shock
simulated <- simulated[-sort(sample(120, 13)), c("unit", "year", "y", "x1", "x2")]
simulated <- write_data(simulated, "simulated.csv")

# ---- models -----------------------------------------------------------------------------------------------------------------
formulas <- list(none = "", unit = " + factor(unit)", "unit+year" = " + factor(unit) + factor(year)")

# column as deviation from what the effects explain, about its grand mean
recentred <- function(column, d, effects) residuals(lm(as.formula(paste("column ~ 1", effects)), d)) + mean(column)

# the 'nested' count: K leaves out the unit dummies. The same sandwich out of a regression in which the units have been
# swept out of every column, so that lm does not count them while vcovCL's own HC1 does the rest.
nested_covariance <- function(d, effects) {
  if (effects == "") return(NULL)
  swept <- function(column) residuals(lm(column ~ factor(d$unit))) + mean(column)
  X <- model.matrix(as.formula(paste("~ x1 + x2", if (grepl("year", effects)) "+ factor(year)" else "")), d)[, -1, drop = FALSE]
  S <- apply(X, 2, swept)
  fit <- lm(swept(d$y) ~ S)
  vcovCL(fit, cluster = d$unit, type = "HC1")[2:3, 2:3]
}

sss_covariance <- function(d, effects) {
  p <- pdata.frame(d, index = c("unit", "year"))
  fit <- if (effects == "") plm(y ~ x1 + x2, p, model = "pooling")
         else plm(y ~ x1 + x2, p, model = "within", effect = if (grepl("year", effects)) "twoways" else "individual")
  v <- vcovHC(fit, method = "arellano", type = "sss", cluster = "group")
  v[c("x1", "x2"), c("x1", "x2")]
}

covariances <- function(fit, d, effects) {
  pick <- function(v) v[c("x1", "x2"), c("x1", "x2")]
  result <- list(
    classical = pick(vcov(fit)),
    HC0 = pick(vcovHC(fit, type = "HC0")),
    HC1 = pick(vcovHC(fit, type = "HC1")),
    HC2 = pick(vcovHC(fit, type = "HC2")),
    HC3 = pick(vcovHC(fit, type = "HC3")),
    None = pick(vcovCL(fit, cluster = d$unit, type = "HC0", cadjust = FALSE)),
    Clusters = pick(vcovCL(fit, cluster = d$unit, type = "HC0", cadjust = TRUE)),
    AllParameters = pick(vcovCL(fit, cluster = d$unit, type = "HC1")))
  nested <- nested_covariance(d, effects)
  result$WithoutNestedEffects <- if (is.null(nested)) result$AllParameters else nested
  result$SlopesOnly <- sss_covariance(d, effects)

  # a second program for the same three
  agree <- function(a, b) stopifnot(max(abs(a / b - 1)) < 1e-7)
  agree(result$None, pick(as.matrix(vcovCR(fit, cluster = d$unit, type = "CR0"))))
  agree(result$Clusters, pick(as.matrix(vcovCR(fit, cluster = d$unit, type = "CR1"))))
  agree(result$AllParameters, pick(as.matrix(vcovCR(fit, cluster = d$unit, type = "CR1S"))))
  result
}

coefficients_out <- NULL
wald_out <- NULL
fits_out <- NULL
run <- function(name, d, which_effects) {
  for (label in which_effects) {
    effects <- formulas[[label]]
    fit <- lm(as.formula(paste("y ~ x1 + x2", effects)), d)
    n <- nobs(fit); k <- fit$rank; g <- length(unique(d$unit))
    b <- coef(fit)[c("x1", "x2")]
    for (kind in names(v <- covariances(fit, d, effects))) {
      se <- sqrt(diag(v[[kind]]))
      for (rule in c("Residual", "ClustersMinusOne", "Normal")) {
        df <- switch(rule, Residual = n - k, ClustersMinusOne = g - 1, Normal = Inf)
        half <- qt(0.025, df, lower.tail = FALSE) * se
        coefficients_out <<- rbind(coefficients_out, data.frame(dataset = name, effects = label, covariance = kind, df_rule = rule,
          term = c("x1", "x2"), estimate = number(b), se = number(se), t = number(b / se), p = number(2 * pt(-abs(b / se), df)),
          lower = number(b - half), upper = number(b + half), off_diagonal = number(v[[kind]][1, 2])))
      }
    }
    for (kind in names(v)) {
      # one unit alone has x1 in 'simulated': with unit effects only, the clustered covariance has rank 1 and F does not exist
      singular <- rcond(cov2cor(v[[kind]])) < 1e-10
      f <- if (singular) NA else drop(t(b) %*% solve(v[[kind]], b)) / 2
      for (df in unique(c(n - k, if (!(kind %in% c("classical", "HC0", "HC1", "HC2", "HC3"))) g - 1, Inf))) {
        wald_out <<- rbind(wald_out, data.frame(dataset = name, effects = label, covariance = kind, df = number(df), f = if (singular) "singular" else number(f),
          p = if (singular) "singular" else number(pf(f, 2, df, lower.tail = FALSE))))
      }
    }
    # Stata's areg constant: regress the recentred outcome on the recentred regressors
    r <- data.frame(y = recentred(d$y, d, effects), x1 = recentred(d$x1, d, effects), x2 = recentred(d$x2, d, effects))
    areg <- lm(y ~ x1 + x2, r)
    within_tss <- sum((r$y - mean(r$y))^2)
    rss <- sum(residuals(fit)^2)
    s <- summary(fit)
    fits_out <<- rbind(fits_out, data.frame(dataset = name, effects = label, n = n, k = k, g = g,
      r_squared = number(s$r.squared), adjusted = number(s$adj.r.squared), within = number(1 - rss / within_tss), sigma = number(s$sigma),
      constant_base = number(coef(fit)[1]), constant_base_se = number(sqrt(vcov(fit)[1, 1])), constant_base_se_cluster = number(sqrt(vcovCL(fit, cluster = d$unit, type = "HC1")[1, 1])),
      constant_mean = number(coef(areg)[1]), constant_mean_se = number(sqrt(vcov(areg)[1, 1] * (n - 3) / (n - k))),
      constant_mean_se_cluster = number(sqrt(vcovCL(areg, cluster = d$unit, type = "HC0", cadjust = FALSE)[1, 1] * g / (g - 1) * (n - 1) / (n - k)))))
  }
}
run("grunfeld", grunfeld, names(formulas))
run("fatalities", fatalities, names(formulas))
run("simulated", simulated, names(formulas))
run("petersen", petersen, "none")

write.csv(coefficients_out, "coefficients.csv", row.names = FALSE, quote = FALSE)
write.csv(wald_out, "wald.csv", row.names = FALSE, quote = FALSE)
write.csv(fits_out, "fits.csv", row.names = FALSE, quote = FALSE)
