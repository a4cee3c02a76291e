using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NotebookRunner.Commands;

/// <summary>The verb <c>sweep</c>: runs a notebook at many points of its parameters and makes one table of its results.</summary>
internal static partial class SweepCommand
{
    public static Command Create()
    {
        Argument<string> file = new("file") { Description = "The sweep file (YAML): notebook, design (grid, list or latin-hypercube), parameters." };
        Option<string> output = new("--out", "-o") { Description = "The folder of all output; the sweep's is OUT/sweeps/NAME.", DefaultValueFactory = _ => "out" };
        Option<string?> assets = new("--assets") { Description = "The node_modules folder with plotly.js-dist-min and katex; without it the page needs the network." };
        Option<bool> whole = new("--whole") { Description = "Runs the whole notebook in a fresh process for each point, and not only the cells that the results depend on; a cell that fails anywhere is then an error of the run." };
        Option<bool> restart = new("--restart") { Description = "Forgets finished runs and begins anew." };
        Option<bool> retry = new("--retry") { Description = "Runs those again that ended in an error." };
        Option<bool> gather = new("--gather") { Description = "Runs nothing: makes the table and the page of what is finished." };
        Option<string?> block = new("--block") { Description = "S.K: runs part K of submission S, as a task of Slurm does.", Hidden = true };
        block.Validators.Add(result =>
        {
            if (!BlockName().IsMatch(result.Tokens is [{ Value: var token }] ? token : ""))
            {
                result.AddError("--block: expected S.K, the numbers of a submission and of a task in it.");
            }
        });
        var execution = new ExecutionOptions();
        var slurm = new SlurmCommandOptions();

        Command command = new(
            "sweep", "Runs a notebook over a grid, a list or a Latin hypercube of parameters. A sweep that was ended goes on where it was. Writes NAME.csv, one row a run with the values that cells tagged results declare, and index.html.")
        {
            file, output, assets, whole, restart, retry, gather, block,
        };
        execution.AddTo(command);
        slurm.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = new SweepOptions
            {
                File = parsed.GetValue(file)!,
                Output = parsed.GetValue(output)!,
                Assets = parsed.GetValue(assets),
                Jobs = execution.Jobs(parsed),
                Limits = execution.Limits(parsed),
                IsWhole = parsed.GetValue(whole),
                Restart = parsed.GetValue(restart),
                Retry = parsed.GetValue(retry),
                Slurm = slurm.Read(parsed, execution, parsed.GetValue(whole)),
                Waits = slurm.Waits(parsed),
            };
            return CommandAction.RunAsync(batch: null, () => parsed.GetValue(block)?.Split('.') is [var submission, var task]
                ? SweepSession.BlockAsync(options, Number(submission), Number(task), cancellation)
                : parsed.GetValue(gather) ? SweepSession.GatherAsync(options, cancellation)
                : SweepSession.RunAsync(options, cancellation));
        });
        return command;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]{1,6}\.[0-9]{1,6}$")]
    private static partial Regex BlockName();
}
