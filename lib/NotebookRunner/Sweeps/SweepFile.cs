using NotebookRunner.MarkedResults;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using NotebookRunner.Sweeps.Designs;
using YamlDotNet.RepresentationModel;

namespace NotebookRunner.Sweeps;

/// <summary>
/// Reads a sweep file and checks all of it, every value against the notebook's own declaration, before anything is run.
/// <code>
/// notebook: ../03-quota-price.ipynb     # from the folder of this file
/// design: grid                          # or list, or latin-hypercube (then also runs: and seed:)
/// parameters:
///   policyYear: { from: 2003, to: 2010 }
///   gdp: [gdp_current_usd, gdp_ppp]
/// inputs: [../../data]                  # optional: where these files change, everything is run again
/// </code>
/// </summary>
public static class SweepFile
{
    private static readonly string[] Keys = ["notebook", "design", "parameters", "rows", "runs", "seed", "inputs"];

    private static readonly Dictionary<string, DesignKind> Designs = new()
    {
        ["grid"] = DesignKind.Grid,
        ["list"] = DesignKind.List,
        ["latin-hypercube"] = DesignKind.LatinHypercube,
    };

    /// <summary>Reads a file.</summary>
    /// <exception cref="ParameterException">Something in it cannot be used; the message names file, line, key, value and what was expected.</exception>
    /// <exception cref="NotebookFormatException">The notebook cannot be read.</exception>
    /// <exception cref="SweepException">The notebook marks no results.</exception>
    public static SweepPlan Read(string path)
    {
        YamlMappingNode root = YamlFile.Read(path, "the keys notebook, design and parameters (or rows)");
        var place = new SweepPlace(path);
        foreach ((YamlNode key, YamlNode _) in root.Children)
        {
            if (!Keys.Contains(SweepPlace.TextOf(key)))
            {
                throw place.At(key, $"{key}: there is no such key. Expected: {string.Join(", ", Keys)}.");
            }
        }

        (YamlNode design, DesignKind kind) = DesignOf(root, place);
        string folder = Path.GetDirectoryName(path) ?? "";
        string notebookFile = Path.Combine(folder, place.Text(place.Required(root, "notebook", "a notebook's path from this file's folder"), "notebook", "a path"));
        Notebook notebook = NotebookReader.Read(notebookFile);
        var values = new SweepValues(place, notebook.Name, ParameterCell.Read(notebook));
        (IReadOnlyList<NotebookParameter> parameters, IReadOnlyList<SweepPoint> points) =
            kind == DesignKind.List ? SweepRows.Read(root, design, place, values) : SweepFactors.Read(root, design, kind, place, values);

        return new SweepPlan
        {
            Name = Path.GetFileNameWithoutExtension(path),
            File = path,
            NotebookFile = notebookFile,
            Notebook = notebook,
            Design = kind,
            Parameters = parameters,
            Results = ResultsOf(notebook, parameters),
            Points = points,
            Inputs = [.. InputsOf(root, place).Select(input => Path.Combine(folder, input))],
        };
    }

    private static (YamlNode Node, DesignKind Kind) DesignOf(YamlMappingNode root, SweepPlace place)
    {
        YamlNode node = place.Required(root, "design", string.Join(" or ", Designs.Keys));
        string name = place.Text(node, "design", string.Join(" or ", Designs.Keys));
        return Designs.TryGetValue(name, out DesignKind kind)
            ? (node, kind)
            : throw place.At(node, $"design: \"{name}\" is none. Expected {string.Join(" or ", Designs.Keys)}.");
    }

    private static IEnumerable<string> InputsOf(YamlMappingNode root, SweepPlace place) => SweepPlace.Find(root, "inputs") switch
    {
        null => [],
        YamlSequenceNode list => list.Children.Select(item => place.Text(item, "inputs", "a path from this file's folder")),
        { } other => throw place.At(other, "inputs: expected a list of paths in brackets."),
    };

    private static IReadOnlyList<NotebookResult> ResultsOf(Notebook notebook, IReadOnlyList<NotebookParameter> parameters)
    {
        IReadOnlyList<NotebookResult> results = ResultCell.Read(notebook);
        if (results.Count == 0)
        {
            throw new SweepException(
                $"{notebook.Name}.ipynb marks no results. Tag a code cell \"{ResultCell.Tag}\" and declare them there, such as: double effect = fit[\"DID\"].Estimate; // what it means");
        }

        string[] taken = [.. parameters.Select(parameter => parameter.Name), .. SweepCsv.OwnColumns];
        return results.FirstOrDefault(result => taken.Contains(result.Name)) is { } clash
            ? throw new SweepException($"{notebook.Name}.ipynb: the result {clash.Name} has the name of another column of the table. Give it another name.")
            : results;
    }
}
