using System.Text;
using System.Text.Json.Nodes;

namespace NotebookRunner.Tests;

/// <summary>Breaks notebooks at random, in the ways in which files break: as text, and as JSON that is not what it should be.</summary>
internal static class Mutation
{
    private static readonly string[] Fragments =
    [
        "\"", "{", "}", "[", "]", ",", ":", "\\", "\\ud83d", "\\u0000", "\u2028", "\uFEFF", "稀土", "𝔘", "null", "true", "-", "1e999", "\n", "<<<<<<< HEAD\n", "%%python\n", "#r \"no\"\n", "</script>", "//", "..", "|",
    ];

    private static readonly Func<JsonNode?>[] Values =
    [
        () => null, () => true, () => -1, () => 1e308, () => "", () => "text", () => "稀土\n</script><b>", () => new JsonArray(), () => new JsonObject(),
        () => new JsonArray("a\n", "b"), () => new JsonArray(1, null), () => new JsonObject { ["x"] = new JsonArray(new JsonObject()) },
    ];

    /// <summary>Cuts, doubles, swaps or replaces a part of a text.</summary>
    public static string OfText(string text, Random random)
    {
        int start = random.Next(text.Length);
        int length = Math.Min(random.Next(1, 40), text.Length - start);
        string fragment = Fragments[random.Next(Fragments.Length)];
        return random.Next(6) switch
        {
            0 => text[..start],
            1 => text.Remove(start, length),
            2 => text.Insert(start, text.Substring(start, length)),
            3 => text.Insert(start, fragment),
            4 => new StringBuilder(text) { [start] = (char)random.Next(32, 0x3000) }.ToString(),
            _ => text.Remove(start, length).Insert(start, fragment),
        };
    }

    /// <summary>Removes, replaces, doubles or renames a member or an element somewhere in a JSON text.</summary>
    public static string OfJson(string json, Random random)
    {
        JsonNode root = JsonNode.Parse(json)!;
        JsonNode[] places = [.. Containers(root).Where(node => node is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })];
        JsonNode? value = Values[random.Next(Values.Length)]();
        switch (places[random.Next(places.Length)])
        {
            case JsonObject members:
                string key = members.ElementAt(random.Next(members.Count)).Key;
                JsonNode? old = members[key];
                members.Remove(key);
                if (random.Next(3) is > 0 and var kind)
                {
                    members[kind == 1 ? key : key + "_"] = kind == 1 ? value : old;
                }

                break;
            case JsonArray elements:
                int index = random.Next(elements.Count);
                JsonNode? copy = elements[index]?.DeepClone();
                elements.RemoveAt(index);
                elements.Insert(random.Next(elements.Count + 1), random.Next(2) == 0 ? value : copy);
                if (random.Next(2) == 0)
                {
                    elements.Add(copy?.DeepClone());
                }

                break;
        }

        return root.ToJsonString();
    }

    private static IEnumerable<JsonNode> Containers(JsonNode node)
    {
        yield return node;
        IEnumerable<JsonNode?> inner = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray elements => elements,
            _ => [],
        };
        foreach (JsonNode found in inner.Where(child => child is JsonObject or JsonArray).SelectMany(child => Containers(child!)))
        {
            yield return found;
        }
    }
}
