namespace NotebookRunner.Jupyter;

/// <summary>Jupyter counts Unicode characters, .NET the halves of those beyond 65,535.</summary>
internal static class CodePoints
{
    /// <summary>The index in .NET's counting.</summary>
    public static int ToIndex(string text, int codePoints)
    {
        int index = 0;
        for (int i = 0; i < codePoints && index < text.Length; i++)
        {
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        }

        return index;
    }

    /// <summary>The position in Jupyter's counting.</summary>
    public static int FromIndex(string text, int index) => text[..index].EnumerateRunes().Count();
}
