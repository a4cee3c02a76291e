using System.Globalization;
using System.Text;

namespace NotebookRunner.Sweeps.Slurm;

/// <summary>Writes the script of a job array.</summary>
internal static class SlurmScript
{
    /// <summary>The script.</summary>
    /// <param name="submission">The job array.</param>
    /// <param name="options">What the cluster is asked for.</param>
    /// <param name="command">Program and arguments of the runner, as far as they are the same in all tasks.</param>
    /// <param name="workingFolder">The folder in which the tasks run.</param>
    public static string Write(SlurmSubmission submission, SlurmOptions options, IReadOnlyList<string> command, string workingFolder)
    {
        string folder = Path.GetFullPath(submission.Folder);
        var script = new StringBuilder("#!/bin/bash\n");
        IEnumerable<string> directives =
        [
            $"--job-name={submission.JobName}",
            string.Create(CultureInfo.InvariantCulture, $"--array=1-{submission.Tasks}"),
            $"--output={Path.Combine(folder, "").Replace("%", "%%", StringComparison.Ordinal)}/%a.log",
            $"--chdir={workingFolder}",
            "--ntasks=1",
            string.Create(CultureInfo.InvariantCulture, $"--cpus-per-task={options.JobsPerTask}"),
            .. options.Partition is { } partition ? [$"--partition={partition}"] : Array.Empty<string>(),
            .. options.Time is { } time ? [$"--time={time}"] : Array.Empty<string>(),
            .. options.Further,
        ];
        foreach (string directive in directives)
        {
            script.Append($"#SBATCH {(directive.Contains(' ') ? $"\"{directive}\"" : directive)}\n");
        }

        script.Append('\n').AppendJoin(' ', command.Select(Quote));
        script.Append(CultureInfo.InvariantCulture, $" --block {submission.Number}.$SLURM_ARRAY_TASK_ID\n");
        script.Append($"code=$?\necho $code > {Quote(folder)}/$SLURM_ARRAY_TASK_ID.exit\nexit $code\n");
        return script.ToString();
    }

    private static string Quote(string argument) =>
        argument.Length > 0 && argument.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '=' or ':' or ',')
            ? argument
            : $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
