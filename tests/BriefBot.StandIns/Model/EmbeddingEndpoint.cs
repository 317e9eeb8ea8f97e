using System.Text;
using System.Text.Json;

namespace BriefBot.StandIns.Model;

/// <summary>Vectors that are the same in every run: each word has a direction of its own, a text is the sum of its words.</summary>
internal static class EmbeddingEndpoint
{
    private const int Size = 64;

    internal static string Answer(ReceivedRequest request)
    {
        var input = request.Body.GetProperty("input");
        string[] texts = input.ValueKind == JsonValueKind.Array ? [.. input.EnumerateArray().Select(text => text.GetString()!)] : [input.GetString()!];
        return JsonSerializer.Serialize(new
        {
            @object = "list",
            data = texts.Select((text, index) => new { @object = "embedding", index, embedding = VectorOf(text) }),
            model = request.Model,
            usage = new { prompt_tokens = texts.Sum(TokenCount.Of), total_tokens = texts.Sum(TokenCount.Of) },
        });
    }

    private static float[] VectorOf(string text)
    {
        var vector = new float[Size];
        foreach (var word in text.ToLowerInvariant().Split([' ', '\n', '.', ',', '?', '!', ':', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            var state = Encoding.UTF8.GetBytes(word).Aggregate(14695981039346656037UL, (hash, b) => (hash ^ b) * 1099511628211UL) | 1;
            for (var i = 0; i < Size; i++)
            {
                // xorshift64.
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                vector[i] += ((state >> 40) / (float)(1 << 23)) - 1;
            }
        }

        var length = MathF.Sqrt(vector.Sum(number => number * number));
        return length > 0 ? [.. vector.Select(number => number / length)] : vector;
    }
}
