using FairyTaleBot.Adapters.Redis;

namespace FairyTaleBot.Adapters.Tests.Redis;

public sealed class RedisAddressTests
{
    [Theory]
    [InlineData("redis://localhost", "redis://localhost:6379/0")]
    [InlineData("redis://:secret@cache.example.org:6380/3", "redis://:***@cache.example.org:6380/3")]
    [InlineData("REDISS://default:secret@10.0.0.7", "rediss://:***@10.0.0.7:6379/0")]
    [InlineData("redis://[::1]:7000", "redis://[::1]:7000/0")]
    [InlineData("redis://a:7000,b:7001,c/", "redis://a:7000,b:7001,c:6379/0")]
    public void An_address_is_read_and_shown_without_its_password(string text, string shown) => RedisAddress.Parse(text).ToString().ShouldBe(shown);

    [Theory]
    [InlineData("redis://:p%40ss%2Fw%3Ard@h", "p@ss/w:rd")]
    [InlineData("redis://:a:b@h", "a:b")]
    [InlineData("redis://:@h", null)]
    [InlineData("redis://h", null)]
    public void A_password_may_hold_any_sign(string text, string? password) => RedisAddress.Parse(text).Password.ShouldBe(password);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("localhost:6379", "redis:// or rediss://")]
    [InlineData("localhost:6379,password=hunter2", "redis:// or rediss://")]
    [InlineData("redis-sentinel://h", "redis-sentinel://")]
    [InlineData("http://h", "http://")]
    [InlineData("redis://mina:hunter2@h", "user")]
    [InlineData("redis://h/zero", "database")]
    [InlineData("redis://h/-1", "database")]
    [InlineData("redis://a,b/2", "Cluster")]
    [InlineData("redis://h?ssl=true", "options")]
    [InlineData("redis://h:0", "host")]
    [InlineData("redis://h:70000", "host")]
    [InlineData("redis://:hunter2@", "host")]
    [InlineData("redis://a,,b", "host")]
    [InlineData("redis://[nonsense]", "host")]
    public void What_cannot_be_honoured_is_refused_with_a_sentence_and_without_the_password(string text, string about)
    {
        RedisAddress.TryParse(text, out _, out var problem).ShouldBeFalse();
        problem.ShouldStartWith("Redis:Connection");
        problem.ShouldContain(about);
        problem.ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("Redis:Prefix", "a:b")]
    [InlineData("Redis:WaitReplicas", "6")]
    [InlineData("Redis:WaitTimeout", "00:00:20")]
    [InlineData("Redis:AnswerTimeout", "00:00:00")]
    [InlineData("Redis:MaxWaiting", "1")]
    [InlineData("Redis:MaxPictureBytes", "1")]
    [InlineData("Redis:DutyLease", "00:00:01")]
    public void A_wrong_value_is_named_by_its_key(string key, string value)
    {
        var options = new RedisOptions();
        var property = typeof(RedisOptions).GetProperty(key.Split(':')[1])!;
        property.SetValue(options, property.PropertyType == typeof(TimeSpan) ? TimeSpan.Parse(value) : Convert.ChangeType(value, property.PropertyType));
        options.Problems().ShouldHaveSingleItem().ShouldContain(key);
        new RedisOptions().Problems().ShouldBeEmpty();
    }
}
