namespace RareEarth.Replication.Tests.TradeSources;

/// <summary>Damages bytes at random: cut off, changed, left out, doubled.</summary>
internal static class Damage
{
    public static byte[] Of(byte[] bytes, Random random)
    {
        int at = random.Next(bytes.Length);
        int length = random.Next(1, Math.Min(40, bytes.Length - at + 1));
        switch (random.Next(4))
        {
            case 0: return bytes[..at];
            case 1: return [.. bytes[..at], .. bytes[(at + length)..]];
            case 2: return [.. bytes[..(at + length)], .. bytes[at..]];
            default:
                byte[] changed = [.. bytes];
                changed[at] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)"0123456789,.\"{}[]-eN\n "[random.Next(22)];
                return changed;
        }
    }
}
