# Normalisations, entropy and CRITIC weights and the aggregation, from their formulas, on five indicators of fifteen years.
d <- read.csv("trending.csv")
x <- paste0("x", 1:5)
cost <- c(x1 = FALSE, x2 = TRUE, x3 = FALSE, x4 = FALSE, x5 = TRUE)
dimension <- c(x1 = "state", x2 = "pressure", x3 = "response", x4 = "state", x5 = "pressure")
rows <- list()
put <- function(item, name, value) rows[[length(rows) + 1]] <<- data.frame(item, name = as.vector(name), value = sprintf("%.17g", as.vector(unname(value))))

minmax <- sapply(x, function(j) if (cost[j]) (max(d[[j]]) - d[[j]]) / diff(range(d[[j]])) else (d[[j]] - min(d[[j]])) / diff(range(d[[j]])))
zscore <- sapply(x, function(j) (if (cost[j]) -1 else 1) * as.vector(scale(d[[j]])))
vector <- sapply(x, function(j) { v <- d[[j]] / sqrt(sum(d[[j]]^2)); if (cost[j]) 1 - v else v })
cells <- outer(x, d$year, paste, sep = "-")
put("MinMax", t(cells), minmax)
put("ZScore", t(cells), zscore)
put("Vector", t(cells), vector)

p <- sweep(minmax, 2, colSums(minmax), "/")
e <- -colSums(ifelse(p > 0, p * log(p), 0)) / log(nrow(d))
entropy <- (1 - e) / sum(1 - e)
put("entropy", x, entropy)
critic <- apply(minmax, 2, sd) * colSums(1 - cor(minmax))
critic <- critic / sum(critic)
put("critic", x, critic)

put("total", d$year, as.vector(minmax %*% entropy))
for (part in c("pressure", "state", "response")) {
  member <- x[dimension == part]
  put(part, d$year, as.vector(minmax[, member, drop = FALSE] %*% entropy[member]) / sum(entropy[member]))
}
put("rank", d$year, rank(-minmax %*% entropy))
put("agreement", c("ZScore", "Vector"), c(cor(minmax %*% entropy, zscore %*% entropy, method = "spearman"), cor(minmax %*% entropy, vector %*% entropy, method = "spearman")))
write.csv(do.call(rbind, rows), "indices.csv", row.names = FALSE, quote = FALSE)
