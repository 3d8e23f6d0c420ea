import FrontDesk

await Terminal.run()
