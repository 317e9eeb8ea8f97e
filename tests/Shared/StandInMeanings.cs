using System.Text;

namespace BriefBot.Trials;

/// <summary>
/// A model of meaning that anyone can foresee: each word has a direction of its own, worked out from its letters, and a
/// text is the sum of its words. Words that are declared the same share a direction.
/// </summary>
internal static class StandInMeanings
{
    /// <summary>The vector of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">How many numbers the vector has.</param>
    /// <param name="same">For a word, the word that stands for the same.</param>
    public static float[] VectorOf(string text, int size, IReadOnlyDictionary<string, string> same)
    {
        var vector = new float[size];
        foreach (var word in text.Split([' ', '\n', '.', ',', '?', '!', ':', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = word.ToLowerInvariant();
            var state = Hash(same.GetValueOrDefault(plain, plain));
            for (var i = 0; i < size; i++)
            {
                // xorshift64*: the same numbers on every machine and run.
                state ^= state >> 12;
                state ^= state << 25;
                state ^= state >> 27;
                vector[i] += ((state * 0x2545F4914F6CDD1DUL) >> 40) / (float)(1 << 23) - 1;
            }
        }

        return vector;
    }

    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(word))
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        return hash | 1;
    }
}
