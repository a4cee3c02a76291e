using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookRunner.Scripting;

/// <summary>Makes this process a notebook's: its folder, invariant culture, and console and displays that go to a listener.</summary>
internal sealed class ScriptConsole : IDisposable
{
    private readonly IDisposable _displays;
    private readonly TextWriter _out = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private readonly TextReader _in = Console.In;

    public ScriptConsole(string folder, ICellListener listener)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Directory.SetCurrentDirectory(folder);
        Console.SetOut(new CellConsole("stdout", listener));
        Console.SetError(new CellConsole("stderr", listener));
        Console.SetIn(new NoInput());
        _displays = Formatter.SubscribeToDisplayedValues(displayed =>
            listener.OnDisplay(ScriptSession.Bundle(displayed.FormattedValues), displayed.DisplayId, displayed.IsUpdated));
    }

    /// <summary>Gives the console back.</summary>
    public void Dispose()
    {
        _displays.Dispose();
        Console.SetOut(_out);
        Console.SetError(_error);
        Console.SetIn(_in);
    }
}
