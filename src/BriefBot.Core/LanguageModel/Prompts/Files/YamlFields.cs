using System.Globalization;
using System.Numerics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BriefBot.LanguageModel.Prompts.Files;

/// <summary>The keys of one mapping, each known or a problem.</summary>
internal sealed class YamlFields
{
    private readonly Dictionary<string, YamlNode> _fields = new(StringComparer.Ordinal);
    private readonly Action<int, string> _report;

    /// <param name="node">The mapping.</param>
    /// <param name="where">What it is, for messages, such as "an input variable".</param>
    /// <param name="known">The keys that it may have; null for any.</param>
    /// <param name="report">Takes each problem with its line.</param>
    public YamlFields(YamlMappingNode node, string where, IReadOnlyList<string>? known, Action<int, string> report)
    {
        _report = report;
        Line = LineOf(node);
        foreach (var (key, value) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
            {
                report(LineOf(key), $"a key of {where} is no word");
            }
            else if (known is not null && !known.Contains(name))
            {
                report(LineOf(key), $"unknown key \"{name}\" in {where}: known are {string.Join(", ", known)}");
            }
            else
            {
                _fields[name] = value;
            }
        }
    }

    /// <summary>Where the mapping begins.</summary>
    public int Line { get; }

    /// <summary>The keys in the order of the file.</summary>
    public IEnumerable<string> Keys => _fields.Keys;

    /// <summary>The line of a value; of the mapping when the key is not there.</summary>
    public int LineOf(string key) => _fields.TryGetValue(key, out var node) ? LineOf(node) : Line;

    /// <summary>A text; null when the key is not there or its value is no text.</summary>
    public string? Text(string key) => Scalar(key)?.Value;

    /// <summary>A single value with its place and style.</summary>
    public YamlScalarNode? Scalar(string key)
    {
        switch (_fields.GetValueOrDefault(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: not null } scalar:
                return scalar;
            case var other:
                _report(LineOf(other), $"\"{key}\" must be a text");
                return null;
        }
    }

    /// <summary>Yes or no, in the words that YAML has for it.</summary>
    public bool Flag(string key, bool otherwise)
    {
        switch (Text(key))
        {
            case null:
                return otherwise;
            case "true" or "True" or "TRUE":
                return true;
            case "false" or "False" or "FALSE":
                return false;
            case var other:
                _report(LineOf(key), $"\"{key}\" is \"{other}\": write true or false");
                return otherwise;
        }
    }

    /// <summary>A value that is read from text and must lie in a range.</summary>
    public T? Number<T>(string key, T least, T most)
        where T : struct, INumber<T>
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (T.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        _report(LineOf(key), $"\"{key}\" is \"{text}\": write a number from {least} to {most}");
        return null;
    }

    /// <summary>A mapping; null when the key is not there or its value is none.</summary>
    public YamlFields? Mapping(string key, string where, IReadOnlyList<string>? known)
    {
        switch (_fields.GetValueOrDefault(key))
        {
            case null or YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain }:
                return null;
            case YamlMappingNode mapping:
                return new YamlFields(mapping, where, known, _report);
            case var other:
                _report(LineOf(other), $"\"{key}\" must be keys with values");
                return null;
        }
    }

    /// <summary>A list of mappings; empty when the key is not there.</summary>
    public IEnumerable<YamlFields> Mappings(string key, string where, IReadOnlyList<string> known)
    {
        switch (_fields.GetValueOrDefault(key))
        {
            case null or YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain }:
                break;
            case YamlSequenceNode list:
                foreach (var item in list.Children)
                {
                    if (item is YamlMappingNode mapping)
                    {
                        yield return new YamlFields(mapping, where, known, _report);
                    }
                    else
                    {
                        _report(LineOf(item), $"an item of \"{key}\" must be keys with values");
                    }
                }

                break;
            case var other:
                _report(LineOf(other), $"\"{key}\" must be a list");
                break;
        }
    }

    private static int LineOf(YamlNode node) => (int)node.Start.Line;
}
