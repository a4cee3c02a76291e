namespace NotebookRunner.Scripting;

/// <summary>Takes the place of Console.In: a notebook runs with nobody at the keyboard.</summary>
internal sealed class NoInput : TextReader
{
    public override int Peek() => throw NobodyIsThere();

    public override int Read() => throw NobodyIsThere();

    public override int Read(char[] buffer, int index, int count) => throw NobodyIsThere();

    public override string ReadLine() => throw NobodyIsThere();

    public override string ReadToEnd() => throw NobodyIsThere();

    private static InvalidOperationException NobodyIsThere() =>
        new("A notebook cannot read from the keyboard. Make the value a parameter: a cell tagged parameters, and -p NAME=VALUE.");
}
