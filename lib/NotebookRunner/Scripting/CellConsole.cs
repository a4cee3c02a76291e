using System.Text;

namespace NotebookRunner.Scripting;

/// <summary>Takes the place of Console.Out or Console.Error and passes text on, in order with the displays.</summary>
internal sealed class CellConsole(string name, ICellListener listener) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => listener.OnConsole(name, value.ToString());

    public override void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            listener.OnConsole(name, value);
        }
    }

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    // One line is one message, and lines end the same way on every system.
    public override void WriteLine() => Write("\n");

    public override void WriteLine(string? value) => Write(value + "\n");
}
