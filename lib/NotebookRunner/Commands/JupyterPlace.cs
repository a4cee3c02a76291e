using System.CommandLine;
using NotebookRunner.Jupyter;

namespace NotebookRunner.Commands;

/// <summary>The options that say which kernelspec of which Jupyter is meant.</summary>
internal sealed class JupyterPlace
{
    private readonly Option<string> _name = new("--name") { Description = "The kernel's name; the notebooks here ask for the usual one.", DefaultValueFactory = _ => KernelSpecification.UsualName };
    private readonly Option<string?> _python = new("--python") { Description = "The Python that has Jupyter; without it python3 and /usr/bin/python3 are tried." };
    private readonly Option<bool> _user = new("--user") { Description = "For this user (the default)." };
    private readonly Option<bool> _sysPrefix = new("--sys-prefix") { Description = "Into that Python's own environment." };
    private readonly Option<string?> _prefix = new("--prefix") { Description = "Into share/jupyter below this folder." };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_name, _python, _user, _sysPrefix, _prefix])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            int places = (result.GetValue(_user) ? 1 : 0) + (result.GetValue(_sysPrefix) ? 1 : 0) + (result.GetValue(_prefix) is null ? 0 : 1);
            if (places > 1)
            {
                result.AddError("Name one of --user, --sys-prefix and --prefix.");
            }
        });
    }

    public string Name(ParseResult parsed) => parsed.GetValue(_name)!;

    /// <summary>The Python, and Jupyter's data folder that is meant.</summary>
    public async Task<(JupyterPython Python, string Folder)> FindAsync(ParseResult parsed)
    {
        JupyterPython python = await JupyterPython.FindAsync(parsed.GetValue(_python));
        string? prefix = parsed.GetValue(_prefix) ?? (parsed.GetValue(_sysPrefix) ? python.Prefix : null);
        return (python, prefix is null ? python.UserData : Path.Combine(Path.GetFullPath(prefix), "share", "jupyter"));
    }
}
