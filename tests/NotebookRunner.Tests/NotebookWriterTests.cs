using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests;

public sealed class NotebookWriterTests
{
    [Fact]
    public void What_the_runner_does_not_know_is_kept_and_Chinese_stays_readable()
    {
        const string json =
            """
            {
             "cells": [
              {
               "cell_type": "code",
               "id": "a",
               "metadata": {
                "x": [
                 1
                ]
               },
               "source": [
                "\"稀土\"\n",
                "2"
               ],
               "execution_count": null,
               "outputs": []
              }
             ],
             "metadata": {
              "kernelspec": {
               "name": ".net-csharp"
              },
              "other": true
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """;

        Assert.Equal(json.ReplaceLineEndings("\n"), NotebookWriter.ToJson(NotebookReader.Parse(json, "x", "x.ipynb")));
    }
}
