using System.Text.Json;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>Something in a body that Discord refuses.</summary>
/// <param name="Path">Where, with dots: <c>embeds.0.title</c>; empty for the whole.</param>
/// <param name="Code">Discord's word for it, such as <c>BASE_TYPE_MAX_LENGTH</c>.</param>
/// <param name="Message">Discord's sentence.</param>
internal sealed record BodyProblem(string Path, string Code, string Message)
{
    /// <summary>Writes the answer that Discord gives: the problems nested as the body is.</summary>
    internal static byte[] Write(IEnumerable<BodyProblem> problems)
    {
        var root = new Node();
        foreach (var problem in problems)
        {
            var node = root;
            foreach (var part in problem.Path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            {
                node = node.Children.TryGetValue(part, out var child) ? child : node.Children[part] = new Node();
            }

            node.Problems.Add(problem);
        }

        return JsonWriting.ToBytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("message", "Invalid Form Body");
            json.WriteNumber("code", DiscordError.InvalidFormBody);
            json.WritePropertyName("errors");
            root.Write(json);
            json.WriteEndObject();
        });
    }

    private sealed class Node
    {
        internal Dictionary<string, Node> Children { get; } = [];

        internal List<BodyProblem> Problems { get; } = [];

        internal void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            foreach (var (name, child) in Children)
            {
                json.WritePropertyName(name);
                child.Write(json);
            }

            if (Problems.Count > 0)
            {
                json.WriteStartArray("_errors");
                foreach (var problem in Problems)
                {
                    json.WriteStartObject();
                    json.WriteString("code", problem.Code);
                    json.WriteString("message", problem.Message);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }
    }
}
