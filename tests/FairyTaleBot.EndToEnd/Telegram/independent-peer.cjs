// Runs telegram-test-api, a Bot API server by others: node independent-peer.cjs <package folder> <port>
const TelegramServer = require(process.argv[2]);
const server = new TelegramServer({ host: '127.0.0.1', port: Number(process.argv[3]) });
server.start().then(() => console.log('ready'));
